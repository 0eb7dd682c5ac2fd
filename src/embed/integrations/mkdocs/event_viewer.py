"""Fences named event-viewer become viewers, in MkDocs and in Material for MkDocs.

Put this file beside mkdocs.yml and add:

    hooks: [event_viewer.py]

It needs MkDocs 1.4 and pymdown-extensions (Material for MkDocs brings it along). Options stand in the
fence: ```event-viewer sort="-published_at" open="2". Elsewhere, `fence` is a formatter for a custom
fence of pymdownx.superfences.
"""
from html import escape

OPTIONS = {
    "columns", "sort", "filter", "open", "expand", "highlight",
    "time", "raw-strings", "caption", "max-height", "controls",
}

SUPERFENCES = "pymdownx.superfences"


def markup(log, options=()):
    """The HTML of a viewer. Blank lines are written so that they are none, as they end HTML in Markdown."""
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in dict(options).items())
    lines = "".join(escape(line, quote=False) + ("\n" if line.strip() else "&#10;") for line in log.split("\n"))
    return f"<div><event-viewer{attributes}><pre>\n{lines}</pre></event-viewer></div>"


def validate(language, inputs, options, attrs, md):
    """Takes the options it knows; a fence with others is shown too."""
    options.update({name: value for name, value in inputs.items() if name in OPTIONS})
    return True


def fence(source, language, css_class, options, md, **kwargs):
    return markup(source, options)


def on_config(config):
    """What MkDocs calls, as a hook."""
    if SUPERFENCES not in config["markdown_extensions"]:
        config["markdown_extensions"].append(SUPERFENCES)
    settings = config["mdx_configs"].setdefault(SUPERFENCES, {})
    settings.setdefault("custom_fences", []).append(
        {"name": "event-viewer", "class": "event-viewer", "format": fence, "validator": validate}
    )
    return config
