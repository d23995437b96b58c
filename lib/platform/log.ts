import pino from "pino";

/** JSON lines on standard output; one field names the request, so that a person's error id finds its lines. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { app: "dealdesk" },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "token", "code", "*.password", "*.token", "*.code"],
});
