<?php
/** Loads event-viewer.js, which lies beside this file with the other event-viewer*.js, on every page. */
class action_plugin_eventviewer extends DokuWiki_Action_Plugin {

    public function register(Doku_Event_Handler $controller) {
        $controller->register_hook('TPL_METAHEADER_OUTPUT', 'BEFORE', $this, 'addScript');
    }

    public function addScript(Doku_Event $event) {
        $event->data['script'][] = [
            'type' => 'module',
            'blocking' => 'render',
            'src' => DOKU_BASE . 'lib/plugins/eventviewer/event-viewer.js',
            '_data' => '',
        ];
    }
}
