export default function NotFoundAnywhere() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 px-4">
      <h1 className="text-20 font-semibold">Nothing here</h1>
      <p className="text-14 text-ink-2">There is no page at this address.</p>
      <a href="/" className="link">
        Go to Dealdesk
      </a>
    </main>
  );
}
