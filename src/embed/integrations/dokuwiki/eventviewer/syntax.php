<?php
/** <event-viewer sort=-published_at> and the lines of a log, and </event-viewer>. Put this folder into lib/plugins/. */
class syntax_plugin_eventviewer extends DokuWiki_Syntax_Plugin {

    const OPTIONS = ['columns', 'sort', 'filter', 'open', 'expand', 'highlight', 'time', 'raw-strings', 'caption', 'max-height', 'controls'];

    public function getType() {
        return 'protected';
    }

    public function getPType() {
        return 'block';
    }

    public function getSort() {
        return 199; // before <code> and <file>
    }

    public function connectTo($mode) {
        $this->Lexer->addEntryPattern('<event-viewer\b[^>]*>(?=.*?</event-viewer>)', $mode, 'plugin_eventviewer');
    }

    public function postConnect() {
        $this->Lexer->addExitPattern('</event-viewer>', 'plugin_eventviewer');
    }

    public function handle($match, $state, $pos, Doku_Handler $handler) {
        return [$state, $match];
    }

    public function render($mode, Doku_Renderer $renderer, $data) {
        list($state, $match) = $data;
        if ($mode === 'metadata') return false;
        if ($state === DOKU_LEXER_UNMATCHED) $renderer->cdata($match); // escapes it, in any format
        if ($mode !== 'xhtml') return true;
        if ($state === DOKU_LEXER_ENTER) $renderer->doc .= '<event-viewer' . $this->attributes($match) . "><pre>\n";
        if ($state === DOKU_LEXER_EXIT) $renderer->doc .= '</pre></event-viewer>';
        return true;
    }

    /** The options in the tag as attributes; never a source. */
    private function attributes($tag) {
        preg_match_all('/([a-z-]+)=(?:"([^"]*)"|([^\s">]+))/', $tag, $options, PREG_SET_ORDER);
        $attributes = '';
        foreach ($options as $option) {
            if (in_array($option[1], self::OPTIONS, true)) {
                $attributes .= ' ' . $option[1] . '="' . hsc($option[3] ?? $option[2]) . '"';
            }
        }
        return $attributes;
    }
}
