// What the scripts run in that have no page: the service worker, and the worker with Python.
export {};

declare global {
  // `self` of a service worker is more than that of other workers, and the type checker knows only one of them.
  interface WorkerGlobalScope {
    readonly registration: ServiceWorkerRegistration;
    readonly clients: Clients;
    skipWaiting(): Promise<void>;
    addEventListener<E extends keyof ServiceWorkerGlobalScopeEventMap>(type: E, listener: (event: ServiceWorkerGlobalScopeEventMap[E]) => unknown): void;
  }

  /** What `offline/pages.py` writes before the service worker. */
  const KEPT: {
    version: string;
    /** Addresses of the folders of this release, and of Python. */
    release: string;
    runtime: string;
    shared: string[];
    languages: { [language: string]: string[] };
    default: string;
    /** The page in each language that tells there is no internet. */
    without: { [language: string]: string };
  };

  /** What a page tells the service worker: to keep what it loaded, or to forget everything. */
  interface Told {
    remove?: boolean;
    language: string;
    loaded: string[];
    sparing: boolean;
  }

  /** The files of Python for the browser, in bytes as they are and as they go over the line. */
  interface Manifest {
    files: { [name: string]: number };
    wire: { [name: string]: number };
    lock: string;
  }

  /** Hears of so many bytes more of a file. */
  type Count = (name: string, size: number) => void;
}
