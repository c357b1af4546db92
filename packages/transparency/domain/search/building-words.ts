import type { Language } from '@kt/kernel';

/** Words that compounds of this trade are built of: own list, and of course every word of the catalogue itself beside it. */
const everyWord = () => ({
  fi: `työ työn työtön työhön ura uran apu avun tuki tuen arki arjen osa oma aika ajan haku haun koti kodin kieli kielen kielten
    mieli mielen maa maan kunta kunnan yritys yrityksen yrittäjä yrittäjän nuori nuoren nuorten nuoriso lapsi lapsen lasten
    aikuinen aikuis ihminen ihmis asiakas asiakkaan perhe perheen ryhmä ryhmän yksilö pari vertais kuntoutus kuntoutuja
    koulutus koulu oppi oppilas opinto opintojen ammatti ammatin taito taidon kyky kyvyn palvelu palvelun palvelujen
    valmennus valmentaja neuvonta neuvoja ohjaus ohjaaja opastus paja pajan kurssi kurssin jakso jakson kokeilu passi kortti
    raha rahan palkka palkan velka velan talous talouden asunto asumisen päihde päihteiden liikunta terveys terveyden
    hyvinvointi hoito hoidon hoitaja vanhus vanhusten vammais sairaus keittiö keittiön ruoka ravintola siivous puhdistus
    kiinteistö rakennus metsä metsän puu puutarha maatalous auto kuljetus logistiikka varasto kauppa kaupan myynti toimisto
    tietokone tietotekniikka tieto digi verkko media kuva ääni musiikki taide käsi käden kädentaito suomi suomen ruotsi
    ruotsin englannin maahanmuuttaja kotoutumis kotoutuminen työelämä elämä elämän hallinta polku polun portti talo talon
    keskus piste ala alan alue alueen seutu pitkäaikais pitkä lyhyt suur pien uusi etä lähi jatko loppu alku startti
    starttiraha työkyky työkyvyn työhönvalmennus osaaminen osaamis kartoitus arviointi testaus tutkinto todistus suunnitelma
    tapaaminen tapaamis haastattelu hakemus lomake kokki leipä leipuri lääkäri psykologi toimi toiminta toiminnan
    hitsaus sähkö kone koneen tekniikka ohjelma ohjelman projekti hanke hankkeen yhdistys yhdistyksen järjestö kansalais
    vapaa vapaaehtois sosiaali terveydenhuolto hoiva kotihoito lasten päivä päivän yö ilta viikko viikon kesä talvi`,
  sv: `arbete arbets arbetar arbetsliv jobb ung ungdom ungdoms barn familj familje kund grupp individ individuell språk svensk svenska
    finsk finska yrke yrkes utbildning kurs skola skol lärare elev studie studier vuxen vuxna handledning handledare
    rådgivning rådgivare vägledning träning coach coachning verkstad kök köks restaurang städ städning bygg byggnad skog
    skogs trädgård trädgårds jord lantbruk bil transport lager butik handel kontor dator data it digital media bild musik
    konst hand hantverk karriär företag företags företagare start startpeng peng lön löne skuld ekonomi ekonomisk bostad
    boende missbruk rehabilitering hälsa hälso vård sjuk äldre omsorg social stöd hjälp kamrat förmåga funktion
    integration invandrar invandrare liv livs kompetens kunskap kartläggning bedömning test examen intyg plan möte samtal
    ansökan söknings sökning praktik plats service tjänst center hus land stads stad kommun område lång kort långtids fjärr
    distans när ny stor liten dag kväll vecka sommar vinter projekt program förening organisation frivillig`,
  en: `work job youth group language skill skills training course coach coaching workshop career business home health care family
    child life time place study support peer social digital computer start long term team`,
});

const known = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const everySet = (): { readonly [L in Language]: ReadonlySet<string> } => {
  const { fi, sv, en } = everyWord();
  return { fi: known(fi), sv: known(sv), en: known(en) };
};

export const BUILDING_WORDS = /* @__PURE__ */ everySet();
