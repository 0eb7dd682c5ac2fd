<?php
$conf['title'] = 'A site';
$conf['savedir'] = DOKU_INC . 'data';
$conf['updatecheck'] = 0;
