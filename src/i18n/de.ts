/** German. */
import type { Expected } from '../core/json-problem.js';
import type { Catalogue } from './en.js';
import { counter, problemIn } from './words.js';

const count = counter('de');

const eventCount = (number: number) => count(number, { one: '# Ereignis', other: '# Ereignisse' });

const expected: Record<Expected, string> = {
  'a value': 'ein Wert',
  'a value or “]”': 'ein Wert oder „]“',
  key: 'ein Schlüssel in doppelten Anführungszeichen',
  'key or }': 'ein Schlüssel in doppelten Anführungszeichen oder „}“',
  ':': '„:“ nach dem Schlüssel',
  '“,” or “}”': '„,“ oder „}“',
  '“,” or “]”': '„,“ oder „]“',
  'the closing quote': 'das schließende Anführungszeichen',
  escape: 'eines von " \\ / b f n r t u nach „\\“',
  'hex digit': 'vier Hexadezimalziffern nach „\\u“',
  'no raw control character': 'kein unmaskiertes Steuerzeichen',
  'nothing more': 'nichts mehr',
  'fewer values in one event': 'weniger Werte in einem Ereignis',
};

export const messages: Catalogue = {
  locale: 'de',
  events: 'Ereignisse',
  event: (number) => `Ereignis ${number}`,
  status: (events, unreadable, shown) =>
    (shown === undefined
      ? eventCount(events)
      : `${count(shown, { other: '#' })} von ${count(events, { one: '# Ereignis', other: '# Ereignissen' })}`) +
    (unreadable ? `, ${count(unreadable, { other: '# nicht lesbar' })}` : ''),
  loading: (part) => `Wird geladen${part === undefined ? '' : `, ${Math.floor(part * 100)} %`}`,
  empty: 'Keine Ereignisse',
  failed: 'Nichts wurde geladen',
  sortedBy: (label, descending) =>
    `${descending ? 'absteigend' : 'aufsteigend'} sortiert nach ${label}`,
  sourceOrder: 'in der Reihenfolge der Quelle',
  problem: problemIn({
    expected,
    found: {
      '': 'das Ende der Zeile',
      '\n': 'ein Zeilenumbruch',
      '\r': 'ein Zeilenumbruch',
      '\t': 'ein Tabulator',
    },
    quoted: (text) => `„${text}“`,
    sentence: (line, column, wanted, found) =>
      `Zeile ${line}, Spalte ${column}: erwartet: ${wanted}; gefunden: ${found}`,
  }),
  repaired: {
    'line-breaks': 'Ein Zeilenumbruch in einem Text wurde als Teil davon gelesen.',
    quotes:
      'Typografische Anführungszeichen oder geschützte Leerzeichen wurden als gewöhnliche gelesen.',
    escapes: 'Die Zeile war einmal zu oft maskiert; sie wurde ohne das gelesen.',
  },
  textBefore: 'Vor dem JSON:',
  keys: (number) => count(number, { other: '# Schlüssel' }),
  items: (number) => count(number, { one: '# Element', other: '# Elemente' }),
  jsonInString: 'JSON in einer Zeichenkette',
  showAll: (characters) =>
    count(characters, { one: 'Das # Zeichen zeigen', other: 'Alle # Zeichen zeigen' }),
  tools: {
    expandAll: 'Alles aufklappen',
    collapseAll: 'Alles zuklappen',
    copyValue: 'Wert kopieren',
    copyPath: 'Pfad kopieren',
    copyEvent: 'Ereignis kopieren',
    linkToEvent: 'Link zum Ereignis',
    more: 'Mehr',
  },
  duplicateKey: 'Schlüssel mehrfach vorhanden',
  tooDeep: 'zu tief zum Öffnen',
  inCommon: (unreadable) => `Gemeinsam${unreadable ? ' (lesbare)' : ''}:`,
  filter: {
    filter: 'Ereignisse filtern',
    clear: 'Filter löschen',
    previous: 'Vorheriger Treffer',
    next: 'Nächster Treffer',
    help: 'Hilfe zum Filter',
    wrong: (column, wanted) => `Spalte ${column}: erwartet: ${wanted}.`,
    expected: {
      word: 'ein Wort',
      key: 'ein Schlüssel davor oder Anführungszeichen um den Text',
      value: 'ein Wert direkt danach',
      'number or time': 'eine Zahl oder eine Zeit wie 2024-05-13T10:55',
      'later end': 'ein Ende, das nicht vor dem Anfang liegt',
      'closing quote': 'ein schließendes Anführungszeichen',
      'closing bracket': 'eine schließende Klammer',
      end: 'ein kürzerer Filter',
    },
    missing: 'Der Teil, der filtert, konnte nicht geladen werden.',
    noMatch: 'Kein Ereignis passt zu diesem Filter. Escape oder × löscht ihn.',
    position: (event, events) =>
      `${count(event, { other: '#' })} von ${count(events, { other: '#' })}`,
    hit: (hit, hits) => `, Fundstelle ${hit} von ${hits}`,
    finds: {
      words: 'beide Wörter, in Schlüsseln oder Werten',
      phrase: 'die Wortfolge',
      value: 'Ereignisse, deren Schlüssel „level“ den Text enthält',
      compared: 'eine größere Zahl oder spätere Zeit; auch >= < <= =',
      range: 'von einer Zahl oder Zeit zur anderen',
      wildcard: '* steht für beliebigen Text',
      not: 'das nicht',
      or: 'das eine oder das andere; Klammern gruppieren',
      has: 'Ereignisse, die diesen Schlüssel haben',
      unreadable: 'Zeilen, die kein JSON sind',
    },
    keys: 'Enter geht zum nächsten Treffer, Umschalt+Enter zum vorigen. Escape löscht den Filter.',
  },
  grid: {
    paneSize: 'Größe des geöffneten Ereignisses',
    notPrinted: (left) =>
      count(left, {
        one: '# weiteres Ereignis ist nicht gedruckt.',
        other: '# weitere Ereignisse sind nicht gedruckt.',
      }),
  },
  notices: {
    markup: (names) =>
      `Der Browser hat einen Teil dieses Textes als HTML gelesen (${names}). In <script type="application/x-ndjson"> bleiben die Zeilen, wie sie sind.`,
    part: 'Ein Teil der Anzeige konnte nicht geladen werden. Die Dateien event-viewer.*.js müssen neben event-viewer.js liegen.',
    swallowed:
      'In dieser Anzeige steht noch anderer Inhalt; er ist darunter zu sehen. Fehlt das schließende Tag?',
    encoding: (places) =>
      count(places, {
        other: 'Nicht durchgehend UTF-8: # × „�“ steht für das, was nicht gelesen werden konnte.',
      }),
    url: (url) => `Keine URL, die gelesen werden kann: ${url}`,
    status: (status) => `Der Server hat mit dem Status ${status} geantwortet.`,
    network: (url) =>
      `${url} wurde nicht bis zum Ende gelesen: Die Verbindung kam nicht zustande oder brach ab, oder eine Regel jenes Servers oder dieser Seite verbietet es.`,
  },
  tree: {
    highlighted: 'hervorgehoben',
    asWritten: 'Zwischen dem JSON und dem Text, wie er geschrieben ist, wechseln',
    menu: 'Kopieren als',
    valueForms: {
      source: 'Wie geschrieben',
      pretty: 'Über mehrere Zeilen',
      compact: 'In einer Zeile',
      string: 'Als JSON-Zeichenkette',
      text: 'Nur der Text',
      decoded: 'Das JSON darin',
    },
    attribute: 'Attribut',
    copyValue: 'Wert kopieren',
    copyPath: 'Pfad kopieren',
    key: 'Schlüssel',
    ascii: 'é und Ähnliches als \\u00e9 schreiben',
    linkToValue: 'Link zum Wert',
    printAll: 'Mit allen Werten offen drucken',
    copiedValue: (name) => `Der Wert von ${name} wurde kopiert.`,
    copiedPath: (text) => `Der Pfad ${text} wurde kopiert.`,
    copiedKey: (name) => `Der Schlüssel ${name} wurde kopiert.`,
    copiedLink: 'Der Link wurde kopiert.',
    wholeEvent: 'das Ereignis',
    opened: (rows) =>
      count(rows, { other: 'Mehr als # Zeilen: Was tiefer liegt, ist noch zugeklappt.' }),
    where: 'Wo Sie sind',
    changes: 'Was sich geändert hat',
    changesSince: 'seit Ereignis',
    onlyChanges: 'Nur Änderungen',
    nothingBefore: 'Es gibt kein früheres Ereignis dieser Art. Ein anderes kann gewählt werden.',
    added: 'hinzugekommen',
    removed: 'entfernt',
    changedFrom: (text) => `geändert, war ${text}`,
    changed: 'geändert',
    noEvent: (event) => `Der Link führt zu Ereignis ${event}, das nicht in diesem Protokoll steht.`,
    otherEvent: (event) =>
      `Ereignis ${event} hat sich geändert, seit der Link gemacht wurde, oder es ist ein anderes.`,
    noValue: (path) => `Der Link führt zu ${path}, das es in diesem Ereignis nicht gibt.`,
    badDescriptions: (line, column) =>
      `Die Beschreibungen der Schlüssel sind kein JSON: siehe Zeile ${line}, Spalte ${column} ihres Script-Elements.`,
  },
  clipboard: {
    copiedEvent: (event) => `Ereignis ${event} wurde kopiert.`,
    denied:
      'Die Zwischenablage ist hier nicht verfügbar. Der Text ist markiert: Kopieren Sie ihn mit Strg+C oder über sein Menü.',
    tooLong:
      'Die Zwischenablage ist hier nicht verfügbar, und der Text ist zu lang, um ihn zu zeigen.',
    field: 'Text zum Kopieren',
  },
  list: {
    severities: {
      trace: 'Ablauf',
      debug: 'Debug',
      info: 'Info',
      warning: 'Warnung',
      error: 'Fehler',
      fatal: 'schwerer Fehler',
    },
    noNextError: 'Kein weiterer Fehler.',
    noErrorBefore: 'Davor ist kein Fehler.',
    searching: 'Fehler werden gesucht …',
    copiedCell: (label, event) => `${label} von Ereignis ${event} wurde kopiert.`,
    times: 'Zeiten',
    timeModes: {
      source: 'Wie in der Quelle',
      utc: 'Weltzeit (UTC)',
      local: 'Ortszeit',
      relative: 'Relativ zu jetzt',
      delta: 'Seit dem Ereignis darüber',
    },
    columnMenu: (label) => `Spalte ${label}`,
    narrower: 'Schmaler',
    wider: 'Breiter',
    fit: 'Passend zum Inhalt',
    widthOf: (label, characters) => `${label}: Breite ${characters} Zeichen`,
  },
  toolbar: {
    close: 'Schließen',
    notLoaded: 'Dieser Teil konnte nicht geladen werden.',
    columns: {
      button: 'Spalten',
      chosenByItself:
        'Nach Schlüsseln und Werten gewählt: zuerst Zeiten, Namen, Schweregrade und Meldungen, dann das, worin sich die Ereignisse am meisten unterscheiden; so viele, wie Platz haben.',
      chosenByHand: 'Von Ihnen gewählt oder vom Autor der Seite.',
      reset: 'Automatisch wählen',
      shown: 'Angezeigt',
      others: 'Weitere',
      roles: {
        time: 'Zeit',
        name: 'Name',
        level: 'Schweregrad',
        message: 'Meldung',
        id: 'Kennung',
        status: 'Status',
      },
      find: 'Pfad suchen oder eingeben',
      add: (path) => `${path} anzeigen`,
      drag: 'Zum Verschieben ziehen',
      up: (label) => `${label} nach oben`,
      down: (label) => `${label} nach unten`,
      inEvents: (some, all) =>
        some === all
          ? 'in jedem Ereignis'
          : `in ${count(some, { other: '#' })} von ${count(all, { one: '# Ereignis', other: '# Ereignissen' })}`,
      sampled: (number) =>
        count(number, {
          one: 'Gezählt in # Ereignis aus dem Protokoll.',
          other: 'Gezählt in # Ereignissen, verteilt über das Protokoll.',
        }),
      more: (paths) =>
        count(paths, {
          one: '# weiterer Pfad: Geben Sie einen Teil davon ein.',
          other: '# weitere Pfade: Geben Sie einen Teil davon ein.',
        }),
      nothing: 'Kein weiterer Pfad.',
      saidShown: (label, place, all) => `${label} ist Spalte ${place} von ${all}.`,
      saidHidden: (label) => `${label} ist ausgeblendet.`,
      saidReset: 'Die Spalten werden automatisch gewählt.',
    },
    plain: {
      button: 'Alle Zeilen',
      description:
        'Jede Zeile steht auf der Seite: für die Suche des Browsers, zum Kopieren und für Screenreader.',
    },
    export: {
      button: 'Exportieren',
      what: (number) => `${eventCount(number)}, gefiltert und sortiert wie angezeigt.`,
      forms: {
        jsonl: 'JSON Lines',
        json: 'JSON-Array',
        csv: 'CSV',
        tsv: 'TSV',
        xlsx: 'Excel (XLSX)',
      },
      copy: 'Kopieren',
      download: 'Herunterladen',
      everyPath: 'In Tabellen eine Spalte für jeden Pfad, nicht nur für die angezeigten',
      unreadable: 'unlesbare Zeile',
      progress: 'Ereignisse werden geschrieben',
      cancel: 'Abbrechen',
      copied: (number, form) => `${eventCount(number)} als ${form} kopiert.`,
      saved: (number, file) => `${eventCount(number)} als ${file} gespeichert.`,
      cancelled: 'Abgebrochen.',
      failed: 'Der Export ist fehlgeschlagen.',
      tooLong: 'Zu lang für die Zwischenablage: Laden Sie die Datei herunter.',
      denied:
        'Die Zwischenablage ist hier nicht verfügbar. Der Text ist markiert: Kopieren Sie ihn mit Strg+C oder über sein Menü.',
      field: 'Text zum Kopieren',
    },
    live: {
      pause: 'Pausieren',
      resume: 'Fortsetzen',
      clear: 'Leeren',
      fresh: (number) => count(number, { one: '# neues Ereignis', other: '# neue Ereignisse' }),
      held: (number) =>
        'Pausiert' +
        (number
          ? count(number, { one: ': # neues Ereignis wartet', other: ': # neue Ereignisse warten' })
          : ''),
      full: 'Nicht mehr pausiert: Mehr Ereignisse können nicht warten.',
      dropped: (number) =>
        count(number, {
          one: '# älteres Ereignis wurde entfernt',
          other: '# ältere Ereignisse wurden entfernt',
        }),
    },
  },
};
