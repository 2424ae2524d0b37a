// Runs the preload in its own world. KEY, ISOLATED, PRELOAD (its text), pack and unpack stand before this text.
const callbacks = new Map();
const waiting = new Map();
const subscribers = new Map();
let nextId = 0;

const register = (callback) => {
  nextId += 1;
  callbacks.set(nextId, callback);
  return nextId;
};
const tell = (name, detail) =>
  dispatchEvent(new CustomEvent(`${KEY}-${name}`, { detail: JSON.stringify(detail) }));
const hear = (name, listener) =>
  addEventListener(`${KEY}-${name}`, (event) => listener(JSON.parse(event.detail)));

const remote =
  (_kind, id) =>
  (...values) =>
    tell('callback', { id, values: values.map((value) => pack(value, register)) });

hear('call', ({ id, values }) => {
  try {
    const result = callbacks.get(id)(...values.map((value) => unpack(value, remote)));
    if (typeof result?.then === 'function') tell('returned', { value: promised(result) });
    else tell('returned', { value: pack(result, register) });
  } catch (error) {
    tell('returned', { thrown: error.message });
  }
});

const promised = (promise) => {
  nextId += 1;
  const id = nextId;
  promise.then(
    (value) => tell('settled', { id, fulfilled: true, value: pack(value, register) }),
    (error) => tell('settled', { id, fulfilled: false, value: pack(error, register) }),
  );
  return { kind: 'promise', id };
};

globalThis.__shimReply = (id, fulfilled, value) => {
  const { resolve, reject, channel } = waiting.get(id);
  waiting.delete(id);
  if (fulfilled) resolve(unpack(value));
  else reject(new Error(`Error invoking remote method '${channel}': Error: ${value}`));
};
globalThis.__shimEvent = (channel, values) => {
  for (const listener of [...(subscribers.get(channel) ?? [])])
    listener({}, ...values.map((value) => unpack(value)));
};

const ipcRenderer = {
  invoke: (channel, ...values) =>
    new Promise((resolve, reject) => {
      nextId += 1;
      waiting.set(nextId, { resolve, reject, channel });
      __shimIpc(JSON.stringify({ id: nextId, channel, values: values.map((value) => pack(value)) }));
    }),
  on: (channel, listener) => {
    if (!subscribers.has(channel)) subscribers.set(channel, new Set());
    subscribers.get(channel).add(listener);
  },
  removeListener: (channel, listener) => subscribers.get(channel)?.delete(listener),
};
const contextBridge = {
  exposeInMainWorld: (name, value) => {
    if (!ISOLATED) throw new Error('contextBridge API can only be used when contextIsolation is enabled');
    tell('expose', { name, value: pack(value, register) });
  },
};
// As in Electron, a file that does not come from the disk has no path.
const webUtils = { getPathForFile: () => '' };

const sandboxedRequire = (name) => {
  if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
  throw new Error(`module not found: ${name}`);
};
const preloadModule = { exports: {} };
try {
  new Function('require', 'module', 'exports', PRELOAD)(
    sandboxedRequire,
    preloadModule,
    preloadModule.exports,
  );
} catch (error) {
  __shimIpc(JSON.stringify({ preloadError: String(error?.stack ?? error) }));
}
