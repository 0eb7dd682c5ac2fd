# Listings in the language event-viewer become viewers, in HTML made by Asciidoctor:
#
#     asciidoctor -r ./event_viewer.rb page.adoc
#
# It takes [source,event-viewer,sort=-published_at], [listing.event-viewer] and Markdown's fences.
require "asciidoctor"
require "cgi"

class EventViewer < Asciidoctor::Extensions::TreeProcessor
  LANGUAGE = "event-viewer"
  OPTIONS = %w[columns sort filter open expand highlight time raw-strings caption max-height controls]

  def process(document)
    return unless document.basebackend? "html"
    document.find_by(context: :listing).each do |block|
      next unless block.attr("language") == LANGUAGE || block.role?(LANGUAGE)
      # Nothing substitutes in a pass block, so it is HTML as it stands.
      viewer = create_pass_block(block.parent, markup(block), {}, subs: nil)
      siblings = block.parent.blocks
      siblings[siblings.index(block)] = viewer
    end
    nil
  end

  private

  def markup(block)
    options = block.attributes.slice(*OPTIONS).merge(block.title? ? { "caption" => block.title } : {})
    attributes = options.map { |name, value| %( #{name}="#{CGI.escapeHTML(value.to_s)}") }.join
    %(<event-viewer#{attributes}><pre>\n#{CGI.escapeHTML(block.source)}</pre></event-viewer>)
  end
end

Asciidoctor::Extensions.register { tree_processor EventViewer }
