<?php
// Installs WordPress, its users and the posts, each saved with the rights of who writes it.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require __DIR__ . '/wp/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
function wp_new_blog_notification() {}
wp_install( 'A site', 'admin', 'admin@example.com', false, '', 'none' );
$users = array( 'admin' => 1, 'author' => wp_create_user( 'author', 'none', 'author@example.com' ) );
( new WP_User( $users['author'] ) )->set_role( 'author' );
switch_theme( 'twentytwentythree' );
activate_plugin( getenv( 'EVENT_VIEWER' ) === 'plugin' ? 'event-viewer/event-viewer.php' : 'script-tag.php' );

function save( $user, $post ) {
	wp_set_current_user( $user );
	kses_init();
	return wp_insert_post( wp_slash( $post + array( 'post_status' => 'publish', 'post_type' => 'page', 'post_author' => $user ) ), true );
}

foreach ( glob( __DIR__ . '/*.post' ) as $file ) {
	list( $name, $user ) = explode( '.', basename( $file ) );
	save( $users[ $user ], array( 'post_name' => $name, 'post_title' => $name, 'post_content' => file_get_contents( $file ) ) );
	$other = '<p>Nothing is logged here. Go back to <a href="/?pagename=' . $name . '">the events</a>.</p>';
	save( $users[ $user ], array( 'post_name' => "other-$name", 'post_title' => 'Other', 'post_content' => $other ) );
}
