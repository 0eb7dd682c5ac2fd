import os
import sys

usePlugin = os.environ["EVENT_VIEWER"] == "plugin"

sys.path.insert(0, "_extensions")
project = "A site"
extensions = ["myst_parser"] + (["event_viewer"] if usePlugin else [])
html_theme = "@@theme@@"
html_static_path = ["_static"]
html_show_sourcelink = False

if not usePlugin:
    from pygments.lexers.special import TextLexer

    html_js_files = [("event-viewer.js", {"type": "module", "blocking": "render"})]

    def setup(app):
        # Without this, Sphinx warns of an unknown language, and -W makes an error of that.
        app.add_lexer("event-viewer", TextLexer)
