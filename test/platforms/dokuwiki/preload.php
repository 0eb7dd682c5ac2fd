<?php
define( 'DOKU_CONF', __DIR__ . '/../conf/' );
