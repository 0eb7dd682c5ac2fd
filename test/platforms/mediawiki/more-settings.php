<?php
$wgExtensionAssetsPath = '/extensions-of-test';
$wgShowExceptionDetails = true;
if ( getenv( 'EVENT_VIEWER' ) === 'plugin' ) {
	wfLoadExtension( 'EventViewer', __DIR__ . '/extensions/EventViewer/extension.json' );
} else {
	// The script tag, as a site's administrator would add it.
	$wgHooks['BeforePageDisplay'][] = function ( OutputPage $out ) {
		$out->addHeadItem( 'event-viewer', '<script type="module" blocking="render" src="/extensions-of-test/EventViewer/event-viewer.js"></script>' );
	};
}
