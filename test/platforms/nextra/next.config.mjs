import eventViewer from 'event-viewer/remark';
import nextra from 'nextra';

const usePlugin = process.env.EVENT_VIEWER === 'plugin';

const withNextra = nextra({
  search: false,
  mdxOptions: { remarkPlugins: usePlugin ? [eventViewer] : [] },
});

export default withNextra({ output: 'export', images: { unoptimized: true } });
