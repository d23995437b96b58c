import type { Instrumentation } from "next";

/** Starts what runs beside the pages. This file is compiled for the edge as well, hence the imports inside. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ begin }, work] = await Promise.all([import("@/lib/platform/lifetime"), import("@/lib/wiring")]);
  await begin(work);
}

/** A fault in a page: the digest is the id that the person sees. */
export const onRequestError: Instrumentation.onRequestError = async (fault, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/platform/log");
  const digest = fault instanceof Error && "digest" in fault ? fault.digest : undefined;
  const requestId = request.headers["x-request-id"];
  log.error({ err: fault, id: digest, requestId, path: request.path, route: context.routePath }, "a page failed");
};
