import { existsSync } from "node:fs";
import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // No files for other tools are written into the repository.
  agentRules: false,
  productionBrowserSourceMaps: false,
  // `npm test` checks types once, tests and scripts too; the build would do it again, a quarter of its time.
  typescript: { ignoreBuildErrors: true },
  // Nothing is resized at run time: there are no pictures from people on pages.
  images: { unoptimized: true },
  // It builds its SQL and finds its tasks at run time.
  serverExternalPackages: ["graphile-worker", "drizzle-orm", "nodemailer"],
  // Where no page names an icon, such as beside a file, a browser asks for this one.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  experimental: {
    // forbidden() and unauthorized() with their own pages.
    authInterrupts: true,
    // Forms are small; a catalogue of 10,000 offerings goes through a route that checks its own limit.
    serverActions: { bodySizeLimit: "1mb" },
    // A body above this would reach the route cut off, without an error. It is the largest upload any route accepts.
    proxyClientMaxBodySize: "64mb",
    // What nobody downloads need not be small: faults in the log name our functions, and the build takes a third less.
    serverMinification: false,
    turbopackSourceMaps: false,
    // Whoever builds a second time builds again; to remember the first time takes a fifth of it.
    turbopackFileSystemCacheForBuild: existsSync(".next/BUILD_ID"),
  },
};

export default config;
