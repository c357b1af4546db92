const channel = new BroadcastChannel('session');
channel.postMessage('signed-in');
channel.close();
globalThis.close();
