// Brings the design system and htmx from the npm registry into the pages' static assets: node src/main/frontend/assets.mjs <folder>
// Run by Maven in generate-resources, from the module's folder. Third-party files are never committed.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const into = process.argv[2]
const lock = readFileSync('package-lock.json', 'utf8')
const installed = 'node_modules/.installed-from.json'

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
    { stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.status !== 0) {
    console.error('npm ci failed: Node.js with npm and a reachable npm registry are needed the first time')
    process.exit(1)
  }
  writeFileSync(installed, lock)
}

const dkfds = 'node_modules/dkfds/dist'
const vendor = join(into, 'vendor')
rmSync(vendor, { recursive: true, force: true })

// The style sheet moves up beside its fonts and images, so its relative addresses are rewritten. Only WOFF2 is kept: the
// regular weight lists an EOT file first, without a format, and browsers would fetch it in vain.
const css = readFileSync(`${dkfds}/css/dkfds.min.css`, 'utf8')
  .replace(/,?url\([^)]*\.(eot|ttf|woff)\)( format\("[^"]*"\))?/g, '')
  .replace(/src:,/g, 'src:')
  .replace(/\.\.\/(fonts|img)\//g, '$1/')
  .replace(/\/\*# sourceMappingURL=[^*]*\*\//, '')

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
}

for (const [, file] of css.matchAll(/url\(["']?((?:fonts|img)\/[^)"'?#]+)/g)) {
  copy(join(dkfds, file), join(vendor, file))
}
writeFileSync(join(vendor, 'dkfds.css'), css)
// The fonts that are put into PDFs lie beside the classes, not among what is served.
const fonts = join(into, '../../paper/fonts')
for (const cut of ['Regular', 'Italic', 'SemiBold', 'Bold']) {
  copy(`${dkfds}/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-${cut}.ttf`, join(fonts, `IBMPlexSans-${cut}.ttf`))
}
copy('node_modules/dkfds/LICENSE.md', join(vendor, 'LICENSE-dkfds.md'))
copy('node_modules/htmx.org/dist/htmx.min.js', join(vendor, 'htmx.js'))
copy('node_modules/htmx.org/LICENSE', join(vendor, 'LICENSE-htmx'))
