// Storage that fails in the ways browsers' storages fail. Each runs in the page before its first script, and ends when
// `storageWorks` is set there.

// IndexedDB that does not open: it throws, never answers, or is not there.
export const NO_VAULT = {
  "refuses": () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
      if (globalThis.storageWorks) return open.apply(this, given);
      throw new DOMException("denied", "SecurityError");
    };
  },
  "never answers": () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
      return globalThis.storageWorks ? open.apply(this, given) : Object.create(IDBOpenDBRequest.prototype, { addEventListener: { value() {} } });
    };
  },
};

export const FAULTS = {
  "is denied": {
    words: /저장하지 못해요/,
    breakIt: () => {
      const real = globalThis.localStorage;
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          if (globalThis.storageWorks) return real;
          throw new DOMException("denied", "SecurityError");
        },
      });
    },
  },
  "is null": {
    words: /저장하지 못해요/,
    breakIt: () => {
      const real = globalThis.localStorage;
      Object.defineProperty(globalThis, "localStorage", { get: () => (globalThis.storageWorks ? real : null) });
    },
  },
  "is full": {
    words: /가득/,
    breakIt: () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...given) {
        if (!globalThis.storageWorks) throw new DOMException("full", "QuotaExceededError");
        return set.apply(this, given);
      };
    },
  },
  "forgets what it was given": {
    words: /저장하지 못했어요/,
    breakIt: () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...given) {
        if (globalThis.storageWorks) set.apply(this, given);
      };
    },
  },
};
