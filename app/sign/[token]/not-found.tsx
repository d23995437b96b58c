/** A link that was never made, or lost a part in a mail program: told to the customer, who knows nothing of our desk. */
export default function NoSuchLink() {
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-col gap-3 px-4 py-8 text-16">
      <h1 className="font-semibold text-24">There is nothing here</h1>
      <p>This link is not complete, or it never led anywhere. Open it again from the newest mail, or copy all of it.</p>
    </main>
  );
}
