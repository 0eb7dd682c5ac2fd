# Fences named event-viewer become viewers, in Jekyll with kramdown. Put this file into _plugins/ (GitHub
# Pages' own build runs no plugins: build with an action, or use the plain fence and the script tag).
# Options stand below the fence: {: sort="-published_at" open="2"}
require "cgi"
require "kramdown"

module EventViewer
  LANGUAGE = "event-viewer"
  OPTIONS = %w[columns sort filter open expand highlight time raw-strings caption max-height controls]

  # A fence from its first line to its last.
  FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*#{LANGUAGE}\b.*?^[ \t]*\2[`~]*[ \t]*$/m

  # Liquid must leave the braces in a log alone.
  def self.protect(page)
    return unless page.content&.include?(LANGUAGE)
    page.content = page.content.gsub(FENCE) { |fence| "{% raw %}#{fence}{% endraw %}" }
  end

  def self.markup(log, options)
    attributes = options.map { |name, value| %( #{name}="#{CGI.escapeHTML(value.to_s)}") }.join
    "<event-viewer#{attributes}><pre>\n#{CGI.escapeHTML(log)}</pre></event-viewer>\n"
  end

  module Converter
    def convert_codeblock(block, indent)
      language = block.options[:lang] || block.attr["class"].to_s[/language-(\S+)/, 1]
      return super unless language == LANGUAGE
      EventViewer.markup(block.value, block.attr.slice(*OPTIONS))
    end
  end
end

Kramdown::Converter::Html.prepend(EventViewer::Converter)

if defined?(Jekyll)
  Jekyll::Hooks.register([:pages, :documents], :pre_render) { |page| EventViewer.protect(page) }
end
