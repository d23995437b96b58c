// Loaded before everything else (node -r), and written so that any Node since 2015 can read it: an old one gets a sentence
// instead of a syntax error.
var parts = process.versions.node.split(".");
var major = Number(parts[0]);
if (major < 20 || (major === 20 && Number(parts[1]) < 9)) {
  console.error("\nDealdesk needs Node 20.9 or newer, and this is Node %s.", process.versions.node);
  console.error("\n    Install Node 24 from https://nodejs.org, or: nvm install 24 && nvm use 24\n");
  process.exit(1);
}
