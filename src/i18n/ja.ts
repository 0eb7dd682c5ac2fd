/** Japanese. */
import type { Expected } from '../core/json-problem.js';
import type { Catalogue } from './en.js';
import { counter, problemIn } from './words.js';

const count = counter('ja');

const expected: Record<Expected, string> = {
  'a value': '値',
  'a value or “]”': '値または「]」',
  key: '二重引用符で囲まれたキー',
  'key or }': '二重引用符で囲まれたキーまたは「}」',
  ':': 'キーの後の「:」',
  '“,” or “}”': '「,」または「}」',
  '“,” or “]”': '「,」または「]」',
  'the closing quote': '閉じ引用符',
  escape: '「\\」の後に " \\ / b f n r t u のいずれか',
  'hex digit': '「\\u」の後に 16 進数 4 桁',
  'no raw control character': 'エスケープされていない制御文字がないこと',
  'nothing more': '行の終わり',
  'fewer values in one event': '1 イベント内の値がもっと少ないこと',
};

export const messages: Catalogue = {
  locale: 'ja',
  events: 'イベント',
  event: (number) => `イベント ${number}`,
  status: (events, unreadable, shown) =>
    count(events, { other: '# 件のイベント' }) +
    (shown === undefined ? '' : count(shown, { other: '中 # 件' })) +
    (unreadable ? count(unreadable, { other: '（# 件は読み取り不可）' }) : ''),
  loading: (part) => `読み込み中${part === undefined ? '' : ` ${Math.floor(part * 100)}%`}`,
  empty: 'イベントはありません',
  failed: '何も読み込まれませんでした',
  sortedBy: (label, descending) => `${label} の${descending ? '降順' : '昇順'}で並べ替えました`,
  sourceOrder: '元の順序に戻しました',
  problem: problemIn({
    expected,
    found: { '': '行の終わり', '\n': '改行', '\r': '改行', '\t': 'タブ' },
    quoted: (text) => `「${text}」`,
    sentence: (line, column, wanted, found) =>
      `${line} 行目 ${column} 文字目：必要なもの：${wanted}、実際：${found}`,
  }),
  repaired: {
    'line-breaks': '文字列の中の改行を、その一部として読み取りました。',
    quotes:
      '曲がった引用符や改行なしスペースを、まっすぐな引用符や通常のスペースとして読み取りました。',
    escapes: 'エスケープが 1 回余分だったため、それを除いて読み取りました。',
  },
  textBefore: 'JSON の前：',
  keys: (number) => count(number, { other: 'キー # 個' }),
  items: (number) => count(number, { other: '要素 # 個' }),
  jsonInString: '文字列内の JSON',
  showAll: (characters) => count(characters, { other: '# 文字すべてを表示' }),
  tools: {
    expandAll: 'すべて展開',
    collapseAll: 'すべて折りたたむ',
    copyValue: '値をコピー',
    copyPath: 'パスをコピー',
    copyEvent: 'イベントをコピー',
    linkToEvent: 'イベントへのリンク',
    more: 'その他',
  },
  duplicateKey: 'キーの重複',
  tooDeep: '深すぎるため開けません',
  inCommon: (unreadable) => `共通${unreadable ? '（読み取れた分）' : ''}：`,
  filter: {
    filter: 'イベントを絞り込む',
    clear: '絞り込みを解除',
    previous: '前の一致',
    next: '次の一致',
    help: '絞り込みのヘルプ',
    wrong: (column, wanted) => `${column} 文字目：必要なもの：${wanted}。`,
    expected: {
      word: '語',
      key: 'その前のキー、またはテキストを囲む引用符',
      value: '直後の値',
      'number or time': '数値、または 2024-05-13T10:55 のような時刻',
      'later end': '始まりより前でない終わり',
      'closing quote': '閉じ引用符',
      'closing bracket': '閉じ括弧',
      end: 'もっと短い条件',
    },
    missing: '絞り込みを行う部分を読み込めませんでした。',
    noMatch: '条件に一致するイベントはありません。Esc または × で解除します。',
    position: (event, events) =>
      `${count(events, { other: '#' })} 件中 ${count(event, { other: '#' })} 件目`,
    hit: (hit, hits) => `、${hits} か所中 ${hit} か所目`,
    finds: {
      words: 'キーまたは値に両方の語を含む',
      phrase: 'この語句',
      value: 'キー「level」にこのテキストを含むイベント',
      compared: 'より大きい数値、またはより後の時刻。>= < <= = も使えます',
      range: 'ある数値や時刻から別の数値や時刻まで',
      wildcard: '* は任意のテキスト',
      not: 'これを含まない',
      or: 'どちらか一方。括弧でまとめられます',
      has: 'このキーがあるイベント',
      unreadable: 'JSON でない行',
    },
    keys: 'Enter で次の一致へ、Shift+Enter で前の一致へ。Esc で絞り込みを解除します。',
  },
  grid: {
    paneSize: '開いているイベントの表示サイズ',
    notPrinted: (left) => count(left, { other: 'ほかに # 件のイベントは印刷されていません。' }),
  },
  notices: {
    markup: (names) =>
      `ブラウザーがこのテキストの一部を HTML として読み取りました（${names}）。行をそのまま保つには <script type="application/x-ndjson"> の中に入れてください。`,
    part: 'ビューアーの一部を読み込めませんでした。event-viewer.*.js を event-viewer.js と同じ場所に置いてください。',
    swallowed:
      'このビューアーの中に別のコンテンツがあり、下に表示しています。終了タグが抜けていませんか？',
    encoding: (places) =>
      count(places, {
        other: 'UTF-8 でない部分があります。読み取れなかった # か所を「�」で示しています。',
      }),
    url: (url) => `読み取れない URL です：${url}`,
    status: (status) => `サーバーがステータス ${status} を返しました。`,
    network: (url) =>
      `${url} を最後まで読み取れませんでした。接続に失敗したか途中で切れたか、そのサーバーまたはこのページの規則により許可されていません。`,
  },
  tree: {
    highlighted: '強調表示',
    asWritten: 'JSON と元の文字列を切り替える',
    menu: 'コピーの形式',
    valueForms: {
      source: '元のまま',
      pretty: '複数行で',
      compact: '1 行で',
      string: 'JSON 文字列として',
      text: 'テキストのみ',
      decoded: '中の JSON',
    },
    attribute: '属性',
    copyValue: '値をコピー',
    copyPath: 'パスをコピー',
    key: 'キー',
    ascii: 'é などを \\u00e9 の形で書く',
    linkToValue: '値へのリンク',
    printAll: 'すべての値を開いて印刷',
    copiedValue: (name) => `${name} の値をコピーしました。`,
    copiedPath: (text) => `パス ${text} をコピーしました。`,
    copiedKey: (name) => `キー ${name} をコピーしました。`,
    copiedLink: 'リンクをコピーしました。',
    wholeEvent: 'イベント',
    opened: (rows) => count(rows, { other: '# 行を超えています。より深い部分は閉じたままです。' }),
    where: '現在の位置',
    changes: '変更点',
    changesSince: '比較するイベント',
    onlyChanges: '変更のみ',
    nothingBefore: 'この種類の前のイベントはありません。別のイベントを選べます。',
    added: '追加',
    removed: '削除',
    changedFrom: (text) => `変更、以前は ${text}`,
    changed: '変更',
    noEvent: (event) => `リンク先のイベント ${event} はこのログにありません。`,
    otherEvent: (event) => `イベント ${event} はリンクの作成後に変わったか、別のイベントです。`,
    noValue: (path) => `リンク先の ${path} はこのイベントにありません。`,
    badDescriptions: (line, column) =>
      `キーの説明が JSON ではありません。script 要素の ${line} 行目 ${column} 文字目を見てください。`,
  },
  clipboard: {
    copiedEvent: (event) => `イベント ${event} をコピーしました。`,
    denied:
      'ここではクリップボードを使えません。テキストを選択してあります。Ctrl+C またはメニューでコピーしてください。',
    tooLong: 'ここではクリップボードを使えず、テキストは長すぎて表示できません。',
    field: 'コピーするテキスト',
  },
  list: {
    severities: {
      trace: 'トレース',
      debug: 'デバッグ',
      info: '情報',
      warning: '警告',
      error: 'エラー',
      fatal: '致命的なエラー',
    },
    noNextError: 'これより後にエラーはありません。',
    noErrorBefore: 'これより前にエラーはありません。',
    searching: 'エラーを探しています…',
    copiedCell: (label, event) => `イベント ${event} の ${label} をコピーしました。`,
    times: '時刻',
    timeModes: {
      source: '元のまま',
      utc: '協定世界時 (UTC)',
      local: '現地時刻',
      relative: '現在との差',
      delta: '上のイベントとの差',
    },
    columnMenu: (label) => `列 ${label}`,
    narrower: '狭くする',
    wider: '広くする',
    fit: '内容に合わせる',
    widthOf: (label, characters) => `${label}：幅 ${characters} 文字`,
  },
  toolbar: {
    close: '閉じる',
    notLoaded: 'この部分を読み込めませんでした。',
    columns: {
      button: '列',
      chosenByItself:
        'キーと値から選ばれています。時刻、名前、重大度、メッセージを先に、次にイベントごとの違いが大きいものを、収まるだけ表示します。',
      chosenByHand: 'あなた、またはページの作成者が選びました。',
      reset: '自動で選ぶ',
      shown: '表示中',
      others: 'その他',
      roles: {
        time: '時刻',
        name: '名前',
        level: '重大度',
        message: 'メッセージ',
        id: '識別子',
        status: '状態',
      },
      find: 'パスを検索または入力',
      add: (path) => `${path} を表示`,
      drag: 'ドラッグして移動',
      up: (label) => `${label} を上へ移動`,
      down: (label) => `${label} を下へ移動`,
      inEvents: (some, all) =>
        some === all
          ? 'すべてのイベントにあり'
          : `${count(all, { other: '#' })} 件中 ${count(some, { other: '#' })} 件のイベントにあり`,
      sampled: (number) =>
        count(number, { other: 'ログ全体から抽出した # 件のイベントで数えました。' }),
      more: (paths) =>
        count(paths, { other: 'ほかに # 個のパスがあります。一部を入力してください。' }),
      nothing: 'ほかのパスはありません。',
      saidShown: (label, place, all) => `${label} は ${all} 列中 ${place} 列目です。`,
      saidHidden: (label) => `${label} を非表示にしました。`,
      saidReset: '列は自動で選ばれます。',
    },
    plain: {
      button: 'すべての行',
      description:
        'すべての行をページに置きます。ブラウザーの検索、コピー、スクリーンリーダーのためです。',
    },
    export: {
      button: 'エクスポート',
      what: (number) =>
        count(number, { other: '# 件のイベント（表示中の絞り込みと並び順のとおり）。' }),
      forms: {
        jsonl: 'JSON Lines',
        json: 'JSON 配列',
        csv: 'CSV',
        tsv: 'TSV',
        xlsx: 'Excel (XLSX)',
      },
      copy: 'コピー',
      download: 'ダウンロード',
      everyPath: '表では、表示中の列だけでなくすべてのパスを列にする',
      unreadable: '読み取れない行',
      progress: 'イベントを書き出しています',
      cancel: 'キャンセル',
      copied: (number, form) =>
        count(number, { other: '# 件のイベントを ' }) + `${form} としてコピーしました。`,
      saved: (number, file) =>
        count(number, { other: '# 件のイベントを ' }) + `${file} に保存しました。`,
      cancelled: 'キャンセルしました。',
      failed: 'エクスポートに失敗しました。',
      tooLong: 'クリップボードには長すぎます。ダウンロードしてください。',
      denied:
        'ここではクリップボードを使えません。テキストを選択してあります。Ctrl+C またはメニューでコピーしてください。',
      field: 'コピーするテキスト',
    },
    live: {
      pause: '一時停止',
      resume: '再開',
      clear: '消去',
      fresh: (number) => count(number, { other: '新しいイベント # 件' }),
      held: (number) =>
        '一時停止中' + (number ? count(number, { other: '：新しいイベント # 件が待機中' }) : ''),
      full: '一時停止を解除しました。これ以上のイベントは待機できません。',
      dropped: (number) => count(number, { other: '古いイベント # 件を削除しました' }),
    },
  },
};
