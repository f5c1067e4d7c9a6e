import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentFolder, forgetCorpora } from './session.ts';

/**
 * Shows an edit of the content at once in the development server: forgets the corpus, invalidates every module
 * that loads it together with its importers, and reloads the page.
 */
export function watchContent(): Plugin {
  return {
    name: 'so-tay:watch-content',
    apply: 'serve',
    configureServer(server) {
      const folder = contentFolder();
      server.watcher.add(folder);
      const onChange = (path: string): void => {
        if (!path.startsWith(folder + sep)) return;
        forgetCorpora();
        for (const environment of Object.values(server.environments)) {
          for (const module of environment.moduleGraph.idToModuleMap.values()) {
            if (module.file?.includes('/src/load/')) environment.moduleGraph.invalidateModule(module);
          }
        }
        server.environments.client.hot.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
    },
  };
}
