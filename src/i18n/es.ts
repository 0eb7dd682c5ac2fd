/** Spanish. */
import type { Expected } from '../core/json-problem.js';
import type { Catalogue } from './en.js';
import { counter, problemIn } from './words.js';

const count = counter('es');

const eventCount = (number: number) => count(number, { one: '# evento', other: '# eventos' });

const expected: Record<Expected, string> = {
  'a value': 'un valor',
  'a value or “]”': 'un valor o «]»',
  key: 'una clave entre comillas dobles',
  'key or }': 'una clave entre comillas dobles o «}»',
  ':': '«:» después de la clave',
  '“,” or “}”': '«,» o «}»',
  '“,” or “]”': '«,» o «]»',
  'the closing quote': 'las comillas de cierre',
  escape: 'uno de " \\ / b f n r t u después de «\\»',
  'hex digit': 'cuatro dígitos hexadecimales después de «\\u»',
  'no raw control character': 'ningún carácter de control sin escapar',
  'nothing more': 'nada más',
  'fewer values in one event': 'menos valores en un evento',
};

export const messages: Catalogue = {
  locale: 'es',
  events: 'Eventos',
  event: (number) => `Evento ${number}`,
  status: (events, unreadable, shown) =>
    (shown === undefined ? '' : count(shown, { other: '# de ' })) +
    eventCount(events) +
    (unreadable ? `, ${count(unreadable, { one: '# ilegible', other: '# ilegibles' })}` : ''),
  loading: (part) => `Cargando${part === undefined ? '' : `, ${Math.floor(part * 100)} %`}`,
  empty: 'No hay eventos',
  failed: 'No se ha cargado nada',
  sortedBy: (label, descending) =>
    `ordenado por ${label}, ${descending ? 'descendente' : 'ascendente'}`,
  sourceOrder: 'en el orden de origen',
  problem: problemIn({
    expected,
    found: {
      '': 'el final de la línea',
      '\n': 'un salto de línea',
      '\r': 'un salto de línea',
      '\t': 'una tabulación',
    },
    quoted: (text) => `«${text}»`,
    sentence: (line, column, wanted, found) =>
      `Línea ${line}, columna ${column}: se esperaba ${wanted}; se encontró ${found}`,
  }),
  repaired: {
    'line-breaks': 'Un salto de línea dentro de un texto se leyó como parte de él.',
    quotes:
      'Las comillas tipográficas o los espacios de no separación se leyeron como comillas rectas o espacios normales.',
    escapes: 'La línea estaba escapada una vez de más; se leyó sin ello.',
  },
  textBefore: 'Antes del JSON:',
  keys: (number) => count(number, { one: '# clave', other: '# claves' }),
  items: (number) => count(number, { one: '# elemento', other: '# elementos' }),
  jsonInString: 'JSON en una cadena',
  showAll: (characters) =>
    count(characters, { one: 'Mostrar el # carácter', other: 'Mostrar los # caracteres' }),
  tools: {
    expandAll: 'Expandir todo',
    collapseAll: 'Contraer todo',
    copyValue: 'Copiar valor',
    copyPath: 'Copiar ruta',
    copyEvent: 'Copiar evento',
    linkToEvent: 'Enlace al evento',
    more: 'Más',
  },
  duplicateKey: 'clave repetida',
  tooDeep: 'demasiado profundo para abrirlo',
  inCommon: (unreadable) => `En común${unreadable ? ' (legibles)' : ''}:`,
  filter: {
    filter: 'Filtrar eventos',
    clear: 'Borrar el filtro',
    previous: 'Resultado anterior',
    next: 'Resultado siguiente',
    help: 'Ayuda del filtro',
    wrong: (column, wanted) => `Columna ${column}: se esperaba ${wanted}.`,
    expected: {
      word: 'una palabra',
      key: 'una clave delante, o comillas alrededor del texto',
      value: 'un valor justo después',
      'number or time': 'un número, o una hora como 2024-05-13T10:55',
      'later end': 'un final que no sea anterior al principio',
      'closing quote': 'unas comillas de cierre',
      'closing bracket': 'un paréntesis de cierre',
      end: 'un filtro más corto',
    },
    missing: 'No se pudo cargar la parte que filtra.',
    noMatch: 'Ningún evento coincide con este filtro. Escape o × lo borra.',
    position: (event, events) =>
      `${count(event, { other: '#' })} de ${count(events, { other: '#' })}`,
    hit: (hit, hits) => `, aparición ${hit} de ${hits}`,
    finds: {
      words: 'ambas palabras, en claves o valores',
      phrase: 'la frase',
      value: 'eventos cuya clave «level» contiene el texto',
      compared: 'un número mayor o una hora posterior; también >= < <= =',
      range: 'de un número u hora a otro',
      wildcard: '* equivale a cualquier texto',
      not: 'esto no',
      or: 'uno u otro; los paréntesis agrupan',
      has: 'eventos que tienen esta clave',
      unreadable: 'líneas que no son JSON',
    },
    keys: 'Intro va al resultado siguiente, Mayús+Intro al anterior. Escape borra el filtro.',
  },
  grid: {
    paneSize: 'Tamaño del evento abierto',
    notPrinted: (left) =>
      count(left, {
        one: '# evento más no se ha impreso.',
        other: '# eventos más no se han impreso.',
      }),
  },
  notices: {
    markup: (names) =>
      `El navegador leyó una parte de este texto como HTML (${names}). Dentro de <script type="application/x-ndjson"> las líneas se conservan tal cual.`,
    part: 'No se pudo cargar una parte del visor. Los archivos event-viewer.*.js deben estar junto a event-viewer.js.',
    swallowed:
      'Hay otro contenido dentro de este visor y se muestra debajo. ¿Falta la etiqueta de cierre?',
    encoding: (places) =>
      count(places, {
        other: 'No todo es UTF-8: # × «�» representa lo que no se pudo leer.',
      }),
    url: (url) => `No es una URL que se pueda leer: ${url}`,
    status: (status) => `El servidor respondió con el estado ${status}.`,
    network: (url) =>
      `No se leyó ${url} hasta el final: la conexión falló o se interrumpió, o lo prohíbe una regla de ese servidor o de esta página.`,
  },
  tree: {
    highlighted: 'resaltado',
    asWritten: 'Cambiar entre el JSON y el texto tal como está escrito',
    menu: 'Copiar como',
    valueForms: {
      source: 'Tal como está',
      pretty: 'En varias líneas',
      compact: 'En una línea',
      string: 'Como cadena JSON',
      text: 'Solo el texto',
      decoded: 'El JSON que contiene',
    },
    attribute: 'Atributo',
    copyValue: 'Copiar valor',
    copyPath: 'Copiar ruta',
    key: 'Clave',
    ascii: 'Escribir é y similares como \\u00e9',
    linkToValue: 'Enlace al valor',
    printAll: 'Imprimir con todos los valores abiertos',
    copiedValue: (name) => `Se copió el valor de ${name}.`,
    copiedPath: (text) => `Se copió la ruta ${text}.`,
    copiedKey: (name) => `Se copió la clave ${name}.`,
    copiedLink: 'Se copió el enlace.',
    wholeEvent: 'el evento',
    opened: (rows) =>
      count(rows, { other: 'Más de # líneas: lo que está más adentro sigue contraído.' }),
    where: 'Dónde está',
    changes: 'Qué cambió',
    changesSince: 'desde el evento',
    onlyChanges: 'Solo los cambios',
    nothingBefore: 'No hay ningún evento anterior de este tipo. Se puede elegir otro.',
    added: 'añadido',
    removed: 'eliminado',
    changedFrom: (text) => `cambiado, era ${text}`,
    changed: 'cambiado',
    noEvent: (event) => `El enlace lleva al evento ${event}, que no está en este registro.`,
    otherEvent: (event) => `El evento ${event} ha cambiado desde que se hizo el enlace, o es otro.`,
    noValue: (path) => `El enlace lleva a ${path}, que no está en este evento.`,
    badDescriptions: (line, column) =>
      `Las descripciones de las claves no son JSON: vea la línea ${line}, columna ${column} de su elemento script.`,
  },
  clipboard: {
    copiedEvent: (event) => `Se copió el evento ${event}.`,
    denied:
      'El portapapeles no se puede usar aquí. El texto está seleccionado: cópielo con Ctrl+C o con su menú.',
    tooLong: 'El portapapeles no se puede usar aquí, y el texto es demasiado largo para mostrarlo.',
    field: 'Texto para copiar',
  },
  list: {
    severities: {
      trace: 'traza',
      debug: 'depuración',
      info: 'información',
      warning: 'advertencia',
      error: 'error',
      fatal: 'error fatal',
    },
    noNextError: 'No hay más errores.',
    noErrorBefore: 'No hay ningún error antes.',
    searching: 'Buscando errores…',
    copiedCell: (label, event) => `Se copió ${label} del evento ${event}.`,
    times: 'Horas',
    timeModes: {
      source: 'Como en el origen',
      utc: 'Tiempo universal (UTC)',
      local: 'Hora local',
      relative: 'Relativa a ahora',
      delta: 'Desde el evento de arriba',
    },
    columnMenu: (label) => `Columna ${label}`,
    narrower: 'Más estrecha',
    wider: 'Más ancha',
    fit: 'Ajustar al contenido',
    widthOf: (label, characters) => `${label}: ${characters} caracteres de ancho`,
  },
  toolbar: {
    close: 'Cerrar',
    notLoaded: 'No se pudo cargar esta parte.',
    columns: {
      button: 'Columnas',
      chosenByItself:
        'Elegidas por sus claves y valores: primero horas, nombres, gravedades y mensajes, después lo que más varía de un evento a otro; tantas como caben.',
      chosenByHand: 'Elegidas por usted o por el autor de la página.',
      reset: 'Elegir automáticamente',
      shown: 'Visibles',
      others: 'Otras',
      roles: {
        time: 'hora',
        name: 'nombre',
        level: 'gravedad',
        message: 'mensaje',
        id: 'identificador',
        status: 'estado',
      },
      find: 'Buscar o escribir una ruta',
      add: (path) => `Mostrar ${path}`,
      drag: 'Arrastrar para mover',
      up: (label) => `Subir ${label}`,
      down: (label) => `Bajar ${label}`,
      inEvents: (some, all) =>
        some === all
          ? 'en todos los eventos'
          : `en ${count(some, { other: '#' })} de ${eventCount(all)}`,
      sampled: (number) =>
        count(number, {
          one: 'Contado en # evento del registro.',
          other: 'Contado en # eventos repartidos por el registro.',
        }),
      more: (paths) =>
        count(paths, {
          one: '# ruta más: escriba una parte de ella.',
          other: '# rutas más: escriba una parte de la ruta.',
        }),
      nothing: 'Ninguna otra ruta.',
      saidShown: (label, place, all) => `${label} es la columna ${place} de ${all}.`,
      saidHidden: (label) => `${label} está oculta.`,
      saidReset: 'Las columnas se eligen automáticamente.',
    },
    plain: {
      button: 'Todas las filas',
      description:
        'Cada fila en la página: para la búsqueda del navegador, para copiar y para lectores de pantalla.',
    },
    export: {
      button: 'Exportar',
      what: (number) =>
        count(number, {
          one: '# evento, filtrado y ordenado tal como se muestra.',
          other: '# eventos, filtrados y ordenados tal como se muestran.',
        }),
      forms: {
        jsonl: 'JSON Lines',
        json: 'Matriz JSON',
        csv: 'CSV',
        tsv: 'TSV',
        xlsx: 'Excel (XLSX)',
      },
      copy: 'Copiar',
      download: 'Descargar',
      everyPath: 'En las tablas, una columna por cada ruta y no solo por las visibles',
      unreadable: 'línea ilegible',
      progress: 'Escribiendo eventos',
      cancel: 'Cancelar',
      copied: (number, form) =>
        count(number, { one: 'Se copió # evento', other: 'Se copiaron # eventos' }) +
        ` como ${form}.`,
      saved: (number, file) =>
        count(number, { one: 'Se guardó # evento', other: 'Se guardaron # eventos' }) +
        ` en ${file}.`,
      cancelled: 'Cancelado.',
      failed: 'La exportación falló.',
      tooLong: 'Demasiado largo para el portapapeles: descargue el archivo.',
      denied:
        'El portapapeles no se puede usar aquí. El texto está seleccionado: cópielo con Ctrl+C o con su menú.',
      field: 'Texto para copiar',
    },
    live: {
      pause: 'Pausar',
      resume: 'Reanudar',
      clear: 'Vaciar',
      fresh: (number) => count(number, { one: '# evento nuevo', other: '# eventos nuevos' }),
      held: (number) =>
        'En pausa' +
        (number
          ? count(number, {
              one: ': # evento nuevo en espera',
              other: ': # eventos nuevos en espera',
            })
          : ''),
      full: 'Ya no está en pausa: no pueden esperar más eventos.',
      dropped: (number) =>
        count(number, {
          one: '# evento antiguo descartado',
          other: '# eventos antiguos descartados',
        }),
    },
  },
};
