<?php
$settings = json_decode( @file_get_contents( __DIR__ . '/settings.json' ) ?: '{}', true ) + getenv();
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . $settings['DB_SOCKET'] );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', $settings['ORIGIN'] );
define( 'WP_SITEURL', $settings['ORIGIN'] );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
