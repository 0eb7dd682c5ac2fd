<?php
/**
 * Plugin Name: Event viewer
 * Description: Shows JSON lines as a table: in a Code block with the additional CSS class "event-viewer", in <pre class="event-viewer"> and in <event-viewer>.
 * Version: 0.1.0
 * License: MIT
 *
 * Put this folder, with the files event-viewer*.js in it, into wp-content/plugins/.
 */

namespace EventViewer;

/** Attributes that anybody may write: how a log is shown, never where it comes from. */
const OPTIONS = array( 'columns', 'sort', 'filter', 'open', 'expand', 'highlight', 'time', 'raw-strings', 'caption', 'max-height', 'controls' );

/** The element itself, or a pre element: its name, its attributes, its content. */
const ELEMENTS = '~<(event-viewer|pre)\b([^>]*)>(.*?)</\1>~s';
const OUR_CLASS = '~\bclass="(?:[^"]*\s)?(?:language-)?event-viewer[\s"]~';

add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script( 'event-viewer', plugins_url( 'event-viewer.js', __FILE__ ), array(), '0.1.0' );
} );

add_filter( 'script_loader_tag', function ( $tag, $handle ) {
	return 'event-viewer' === $handle ? str_replace( ' src=', ' type="module" blocking="render" src=', $tag ) : $tag;
}, 10, 2 );

/** Authors who may not write any HTML (without the right unfiltered_html) may write the element. */
add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {
	if ( 'post' === $context ) {
		$tags['event-viewer'] = array_fill_keys( OPTIONS, true );
	}
	return $tags;
}, 10, 2 );

add_filter( 'no_texturize_tags', function ( $tags ) {
	$tags[] = 'event-viewer';
	return $tags;
} );

/** The logs of the post that is being shown, by the words that stand in for them. */
function logs( $new = null ) {
	static $logs = array();
	if ( null !== $new ) {
		$word          = 'eventviewerlog' . count( $logs ) . 'x';
		$logs[ $word ] = $new;
		return $word;
	}
	return $logs;
}

/** Before anything that WordPress does to a post (blocks, quotes, paragraphs, shortcodes, smilies): takes the logs out. */
add_filter( 'the_content', function ( $content ) {
	$take_out = function ( $match ) {
		list( $all, $name, $attributes, $log ) = $match;
		if ( 'pre' === $name && ! preg_match( OUR_CLASS, $attributes ) ) {
			return $all;
		}
		// A pre element in a paragraph would end the paragraph and the viewer with it.
		if ( 'event-viewer' === $name ) {
			$log = preg_replace( '~^\s*<pre\b[^>]*>(.*)</pre>\s*$~s', '$1', $log ) ?? $log;
		}
		// Block themes do all of it once more, with the whole page: no shortcodes, no smilies (and no curly quotes, above).
		$log = strtr( $log, array( '[' => '&#91;', ':' => '&#58;' ) );
		return "<$name$attributes>" . logs( $log ) . "</$name>";
	};
	return preg_replace_callback( ELEMENTS, $take_out, $content ) ?? $content;
}, 1 );

/** After all of that: puts them back. */
add_filter( 'the_content', function ( $content ) {
	return strtr( $content, logs() );
}, 9999 );
