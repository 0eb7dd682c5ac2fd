<?php
/** Plugin Name: The script tag, as a theme would have it */
add_action( 'wp_head', function () {
	echo '<script type="module" blocking="render" src="' . plugins_url( 'event-viewer/event-viewer.js' ) . '"></script>';
} );
