<?php
/**
 * <event-viewer sort="-published_at"> and the lines of a log, and </event-viewer>. Put this folder, with
 * the files event-viewer*.js in it, into extensions/, and add wfLoadExtension( 'EventViewer' ); to LocalSettings.php.
 * Without it, <pre class="event-viewer"> and the script do as well.
 */
class EventViewerHooks {
	private const OPTIONS = [ 'columns', 'sort', 'filter', 'open', 'expand', 'highlight', 'time', 'raw-strings', 'caption', 'max-height', 'controls' ];

	public static function onParserFirstCallInit( Parser $parser ) {
		$parser->setHook( 'event-viewer', [ self::class, 'render' ] );
	}

	/**
	 * Options become attributes, never a source. "nowiki" keeps MediaWiki's own changes of text out of the
	 * log, and the div ends the paragraph that such a part of a page is put into.
	 */
	public static function render( $log, array $options, Parser $parser ) {
		$attributes = array_intersect_key( $options, array_flip( self::OPTIONS ) );
		$pre = Html::element( 'pre', [], "\n" . ltrim( $log ?? '', "\n" ) );
		// Spaces that MediaWiki would make wide: those before some marks, as French has them.
		$pre = preg_replace( '/ (?=[?:;!%»›])|(?<=[«‹]) /u', '&#32;', $pre );
		$viewer = Html::rawElement( 'event-viewer', $attributes, $pre );
		return [ Html::rawElement( 'div', [], $viewer ), 'markerType' => 'nowiki' ];
	}

	public static function onBeforePageDisplay( OutputPage $out ) {
		$src = $out->getConfig()->get( 'ExtensionAssetsPath' ) . '/EventViewer/event-viewer.js';
		$out->addHeadItem( 'event-viewer', Html::element( 'script', [ 'type' => 'module', 'blocking' => 'render', 'src' => $src ] ) );
	}
}
