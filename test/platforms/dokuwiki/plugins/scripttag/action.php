<?php
/** The script tag, as a template would have it; where our own plugin is, that one adds it. */
class action_plugin_scripttag extends DokuWiki_Action_Plugin {
    public function register(Doku_Event_Handler $controller) {
        $controller->register_hook('TPL_METAHEADER_OUTPUT', 'BEFORE', $this, 'add');
    }
    public function add(Doku_Event $event) {
        if (is_file(DOKU_PLUGIN . 'eventviewer/syntax.php')) return;
        $event->data['script'][] = ['type' => 'module', 'blocking' => 'render', 'src' => DOKU_BASE . 'lib/plugins/eventviewer/event-viewer.js', '_data' => ''];
    }
}
