import { closeSession } from "@/lib/platform/session";

export async function POST(request: Request) {
  await closeSession(request.headers);
  return new Response(null, { status: 303, headers: { location: "/sign-in" } });
}
