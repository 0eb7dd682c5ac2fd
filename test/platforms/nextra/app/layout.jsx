import { Layout, Navbar } from 'nextra-theme-docs';
import 'nextra-theme-docs/style.css';
import { Head } from 'nextra/components';
import { getPageMap } from 'nextra/page-map';

export const metadata = { title: 'A site' };

export default async function RootLayout({ children }) {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <Head>
        <script type="module" blocking="render" src="/event-viewer.js" />
      </Head>
      <body>
        <Layout navbar={<Navbar logo="A site" />} pageMap={await getPageMap()}>
          {children}
        </Layout>
      </body>
    </html>
  );
}
