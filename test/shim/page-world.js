// Runs in the page's world: receives what the preload exposes. KEY, pack and unpack stand before this text.
const callbacks = new Map();
const promises = new Map();
let nextId = 0;
let returned;

const register = (callback) => {
  nextId += 1;
  callbacks.set(nextId, callback);
  return nextId;
};

const remote = (kind, id) => {
  if (kind === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
  return (...values) => {
    returned = undefined;
    tell('call', { id, values: values.map((value) => pack(value, register)) });
    if (returned.thrown !== undefined) throw new Error(returned.thrown);
    return unpack(returned.value, remote);
  };
};

const tell = (name, detail) =>
  dispatchEvent(new CustomEvent(`${KEY}-${name}`, { detail: JSON.stringify(detail) }));
const hear = (name, listener) =>
  addEventListener(`${KEY}-${name}`, (event) => listener(JSON.parse(event.detail)));

const freezeDeep = (value) => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freezeDeep);
  return Object.freeze(value);
};

hear('returned', (answer) => {
  returned = answer;
});
hear('settled', ({ id, fulfilled, value }) => {
  const { resolve, reject } = promises.get(id);
  promises.delete(id);
  if (fulfilled) resolve(unpack(value, remote));
  else reject(unpack(value, remote));
});
hear('callback', ({ id, values }) => callbacks.get(id)(...values.map((value) => unpack(value, remote))));
hear('expose', ({ name, value }) => {
  Object.defineProperty(window, name, { value: freezeDeep(unpack(value, remote)), enumerable: true });
});
