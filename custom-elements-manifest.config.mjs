/** Writes dist/custom-elements.json from the comments in src/elements, for editors and for docs. */

/** The manifest names source files; those who install the package have the built modules. */
function builtPath(sourcePath) {
  return sourcePath.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/modules/$1.js');
}

/** Rewrites every path to a module, at whatever depth of the manifest it stands. */
function useBuiltPaths(node) {
  if (!node || typeof node !== 'object') return;
  for (const key of ['path', 'module']) {
    if (typeof node[key] === 'string') node[key] = builtPath(node[key]);
  }
  Object.values(node).forEach(useBuiltPaths);
}

function hasElement({ declarations }) {
  return declarations.some(({ customElement }) => customElement);
}

/** Leaves out modules without an element in them, members that are nobody else's business, and events guessed from code. */
function keepPublic(manifest) {
  manifest.modules = manifest.modules.filter(hasElement);
  for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
    declaration.events = declaration.events?.filter(({ description }) => description);
    declaration.members = declaration.members?.filter(({ privacy }) => privacy !== 'private');
  }
}

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'public-and-built',
      packageLinkPhase({ customElementsManifest }) {
        keepPublic(customElementsManifest);
        useBuiltPaths(customElementsManifest);
      },
    },
  ],
};
