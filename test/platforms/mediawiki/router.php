<?php
// Our files lie elsewhere than MediaWiki's own.
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( $path === '/favicon.ico' ) return http_response_code( 204 );
if ( strpos( $path, '/extensions-of-test/' ) === 0 ) {
	header( 'Content-Type: text/javascript' );
	readfile( __DIR__ . str_replace( '/extensions-of-test/', '/extensions/', $path ) );
	return true;
}
return false;
