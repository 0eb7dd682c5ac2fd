<?php
// PHP's own server gives files; all else is WordPress's.
$file = __DIR__ . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( $_SERVER['REQUEST_URI'] === '/favicon.ico' ) return http_response_code( 204 );
if ( is_file( $file ) ) return false;
require __DIR__ . '/index.php';
