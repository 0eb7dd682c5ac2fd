"""Code blocks in the language event-viewer become viewers, in reStructuredText and in MyST.

Put this file in a folder that conf.py adds to sys.path, and event-viewer.js in html_static_path. Then:

    extensions = ["event_viewer"]

The directive takes options: `.. event-viewer::` with `:sort: -published_at`. Other builders than HTML
(PDF, man pages) show the log as a code block.
"""
from html import escape

from docutils import nodes
from docutils.parsers.rst import Directive, directives
from pygments.lexers.special import TextLexer
from sphinx.transforms.post_transforms import SphinxPostTransform

LANGUAGE = "event-viewer"

OPTIONS = [
    "columns", "sort", "filter", "open", "expand", "highlight",
    "time", "raw-strings", "caption", "max-height", "controls",
]


def markup(log, options):
    attributes = "".join(f' {name}="{escape(value or "")}"' for name, value in options.items())
    return f"<event-viewer{attributes}><pre>\n{escape(log, quote=False)}</pre></event-viewer>"


class EventViewer(Directive):
    """A code block that keeps its options until HTML is written."""

    has_content = True
    option_spec = {name: directives.unchanged for name in OPTIONS}

    def run(self):
        log = "\n".join(self.content)
        return [nodes.literal_block(log, log, language=LANGUAGE, viewer_options=self.options)]


class Viewers(SphinxPostTransform):
    default_priority = 100
    formats = ("html",)

    def run(self, **kwargs):
        for block in list(self.document.findall(nodes.literal_block)):
            if block.get("language") == LANGUAGE:
                html = markup(block.astext(), block.get("viewer_options", {}))
                block.replace_self(nodes.raw("", html, format="html"))


def setup(app):
    # Pygments must know the language, or Sphinx warns of it; -W makes an error of that.
    app.add_lexer(LANGUAGE, TextLexer)
    app.add_directive(LANGUAGE, EventViewer)
    app.add_post_transform(Viewers)
    app.add_js_file("event-viewer.js", type="module", blocking="render")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
