// Loaded before every command (`node -r`): an older Node cannot even read the commands' TypeScript.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Bản Tin needs Node 24 or later and this is ${process.versions.node}: run \`npm ci\` without --omit=optional (it brings Node 24 along on Linux and Windows), or install Node 24 from nodejs.org.`,
  )
  process.exit(1)
}

// Keeps compiled modules between runs: stripping their types anew would take longer than publishing.
require('node:module').enableCompileCache()
