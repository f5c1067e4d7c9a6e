declare namespace App {
  interface Locals {
    build: import('./views/page-kind.ts').SiteSource;
    /** What the pages tell of the check; made when first asked for. */
    report: () => import('./model/report/check-report.ts').CheckReport;
    findings: readonly import('./model/diagnostic.ts').Diagnostic[];
  }
}

/** For TypeScript alone; `astro check` knows the true properties of each component. */
declare module '*.astro' {
  // biome-ignore lint/suspicious/noExplicitAny: the properties differ from component to component.
  const Component: (props: any) => unknown;
  export default Component;
}
