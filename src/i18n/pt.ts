/** Portuguese, as in Brazil where it differs. */
import type { Expected } from '../core/json-problem.js';
import type { Catalogue } from './en.js';
import { counter, problemIn } from './words.js';

const count = counter('pt');

const eventCount = (number: number) => count(number, { one: '# evento', other: '# eventos' });

const expected: Record<Expected, string> = {
  'a value': 'um valor',
  'a value or “]”': 'um valor ou “]”',
  key: 'uma chave entre aspas duplas',
  'key or }': 'uma chave entre aspas duplas ou “}”',
  ':': '“:” depois da chave',
  '“,” or “}”': '“,” ou “}”',
  '“,” or “]”': '“,” ou “]”',
  'the closing quote': 'as aspas de fechamento',
  escape: 'um de " \\ / b f n r t u depois de “\\”',
  'hex digit': 'quatro dígitos hexadecimais depois de “\\u”',
  'no raw control character': 'nenhum caractere de controle sem escape',
  'nothing more': 'nada mais',
  'fewer values in one event': 'menos valores em um evento',
};

export const messages: Catalogue = {
  locale: 'pt',
  events: 'Eventos',
  event: (number) => `Evento ${number}`,
  status: (events, unreadable, shown) =>
    (shown === undefined ? '' : count(shown, { other: '# de ' })) +
    eventCount(events) +
    (unreadable ? `, ${count(unreadable, { one: '# ilegível', other: '# ilegíveis' })}` : ''),
  loading: (part) => `Carregando${part === undefined ? '' : `, ${Math.floor(part * 100)}%`}`,
  empty: 'Nenhum evento',
  failed: 'Nada foi carregado',
  sortedBy: (label, descending) =>
    `ordenado por ${label}, ordem ${descending ? 'decrescente' : 'crescente'}`,
  sourceOrder: 'na ordem de origem',
  problem: problemIn({
    expected,
    found: {
      '': 'o fim da linha',
      '\n': 'uma quebra de linha',
      '\r': 'uma quebra de linha',
      '\t': 'uma tabulação',
    },
    quoted: (text) => `“${text}”`,
    sentence: (line, column, wanted, found) =>
      `Linha ${line}, coluna ${column}: esperado: ${wanted}; encontrado: ${found}`,
  }),
  repaired: {
    'line-breaks': 'Uma quebra de linha dentro de um texto foi lida como parte dele.',
    quotes:
      'Aspas curvas ou espaços não separáveis foram lidos como aspas retas ou espaços comuns.',
    escapes: 'A linha tinha escapes uma vez a mais; foi lida sem isso.',
  },
  textBefore: 'Antes do JSON:',
  keys: (number) => count(number, { one: '# chave', other: '# chaves' }),
  items: (number) => count(number, { one: '# item', other: '# itens' }),
  jsonInString: 'JSON em uma string',
  showAll: (characters) =>
    count(characters, { one: 'Mostrar o # caractere', other: 'Mostrar os # caracteres' }),
  tools: {
    expandAll: 'Expandir tudo',
    collapseAll: 'Recolher tudo',
    copyValue: 'Copiar valor',
    copyPath: 'Copiar caminho',
    copyEvent: 'Copiar evento',
    linkToEvent: 'Link para o evento',
    more: 'Mais',
  },
  duplicateKey: 'chave repetida',
  tooDeep: 'profundo demais para abrir',
  inCommon: (unreadable) => `Em comum${unreadable ? ' (legíveis)' : ''}:`,
  filter: {
    filter: 'Filtrar eventos',
    clear: 'Limpar o filtro',
    previous: 'Resultado anterior',
    next: 'Próximo resultado',
    help: 'Ajuda do filtro',
    wrong: (column, wanted) => `Coluna ${column}: esperado: ${wanted}.`,
    expected: {
      word: 'uma palavra',
      key: 'uma chave antes, ou aspas em volta do texto',
      value: 'um valor logo depois',
      'number or time': 'um número, ou um horário como 2024-05-13T10:55',
      'later end': 'um fim que não venha antes do começo',
      'closing quote': 'aspas de fechamento',
      'closing bracket': 'um parêntese de fechamento',
      end: 'um filtro mais curto',
    },
    missing: 'Não foi possível carregar a parte que filtra.',
    noMatch: 'Nenhum evento corresponde a este filtro. Esc ou × o limpa.',
    position: (event, events) =>
      `${count(event, { other: '#' })} de ${count(events, { other: '#' })}`,
    hit: (hit, hits) => `, ocorrência ${hit} de ${hits}`,
    finds: {
      words: 'as duas palavras, em chaves ou valores',
      phrase: 'a frase',
      value: 'eventos cuja chave “level” contém o texto',
      compared: 'um número maior ou um horário posterior; também >= < <= =',
      range: 'de um número ou horário a outro',
      wildcard: '* representa qualquer texto',
      not: 'isto não',
      or: 'um ou outro; parênteses agrupam',
      has: 'eventos que têm esta chave',
      unreadable: 'linhas que não são JSON',
    },
    keys: 'Enter vai ao próximo resultado, Shift+Enter ao anterior. Esc limpa o filtro.',
  },
  grid: {
    paneSize: 'Tamanho do evento aberto',
    notPrinted: (left) =>
      count(left, {
        one: 'Mais # evento não foi impresso.',
        other: 'Mais # eventos não foram impressos.',
      }),
  },
  notices: {
    markup: (names) =>
      `O navegador leu uma parte deste texto como HTML (${names}). Dentro de <script type="application/x-ndjson"> as linhas ficam como estão.`,
    part: 'Não foi possível carregar uma parte do visualizador. Os arquivos event-viewer.*.js precisam estar ao lado de event-viewer.js.',
    swallowed:
      'Há outro conteúdo dentro deste visualizador, mostrado abaixo dele. Falta a tag de fechamento?',
    encoding: (places) =>
      count(places, {
        other: 'Nem tudo é UTF-8: # × “�” representa o que não pôde ser lido.',
      }),
    url: (url) => `Não é uma URL que possa ser lida: ${url}`,
    status: (status) => `O servidor respondeu com o status ${status}.`,
    network: (url) =>
      `${url} não foi lido até o fim: a conexão falhou ou foi interrompida, ou uma regra desse servidor ou desta página o proíbe.`,
  },
  tree: {
    highlighted: 'destacado',
    asWritten: 'Alternar entre o JSON e o texto como está escrito',
    menu: 'Copiar como',
    valueForms: {
      source: 'Como está escrito',
      pretty: 'Em várias linhas',
      compact: 'Em uma linha',
      string: 'Como string JSON',
      text: 'Só o texto',
      decoded: 'O JSON que ela contém',
    },
    attribute: 'Atributo',
    copyValue: 'Copiar valor',
    copyPath: 'Copiar caminho',
    key: 'Chave',
    ascii: 'Escrever é e similares como \\u00e9',
    linkToValue: 'Link para o valor',
    printAll: 'Imprimir com todos os valores abertos',
    copiedValue: (name) => `O valor de ${name} foi copiado.`,
    copiedPath: (text) => `O caminho ${text} foi copiado.`,
    copiedKey: (name) => `A chave ${name} foi copiada.`,
    copiedLink: 'O link foi copiado.',
    wholeEvent: 'o evento',
    opened: (rows) =>
      count(rows, { other: 'Mais de # linhas: o que está mais fundo continua recolhido.' }),
    where: 'Onde você está',
    changes: 'O que mudou',
    changesSince: 'desde o evento',
    onlyChanges: 'Só as mudanças',
    nothingBefore: 'Não há evento anterior deste tipo. Outro pode ser escolhido.',
    added: 'adicionado',
    removed: 'removido',
    changedFrom: (text) => `alterado, era ${text}`,
    changed: 'alterado',
    noEvent: (event) => `O link leva ao evento ${event}, que não está neste registro.`,
    otherEvent: (event) => `O evento ${event} mudou desde que o link foi feito, ou é outro.`,
    noValue: (path) => `O link leva a ${path}, que não está neste evento.`,
    badDescriptions: (line, column) =>
      `As descrições das chaves não são JSON: veja a linha ${line}, coluna ${column} do elemento script.`,
  },
  clipboard: {
    copiedEvent: (event) => `O evento ${event} foi copiado.`,
    denied:
      'A área de transferência não pode ser usada aqui. O texto está selecionado: copie-o com Ctrl+C ou pelo menu.',
    tooLong:
      'A área de transferência não pode ser usada aqui, e o texto é longo demais para ser mostrado.',
    field: 'Texto para copiar',
  },
  list: {
    severities: {
      trace: 'rastreamento',
      debug: 'depuração',
      info: 'informação',
      warning: 'aviso',
      error: 'erro',
      fatal: 'erro fatal',
    },
    noNextError: 'Não há mais erros.',
    noErrorBefore: 'Não há erro antes deste.',
    searching: 'Procurando erros…',
    copiedCell: (label, event) => `${label} do evento ${event} foi copiado.`,
    times: 'Horários',
    timeModes: {
      source: 'Como na origem',
      utc: 'Tempo universal (UTC)',
      local: 'Hora local',
      relative: 'Relativo a agora',
      delta: 'Desde o evento acima',
    },
    columnMenu: (label) => `Coluna ${label}`,
    narrower: 'Mais estreita',
    wider: 'Mais larga',
    fit: 'Ajustar ao conteúdo',
    widthOf: (label, characters) => `${label}: largura de ${characters} caracteres`,
  },
  toolbar: {
    close: 'Fechar',
    notLoaded: 'Não foi possível carregar esta parte.',
    columns: {
      button: 'Colunas',
      chosenByItself:
        'Escolhidas pelas chaves e pelos valores: primeiro horários, nomes, gravidades e mensagens, depois o que mais varia de um evento para outro; tantas quantas cabem.',
      chosenByHand: 'Escolhidas por você ou pelo autor da página.',
      reset: 'Escolher automaticamente',
      shown: 'Exibidas',
      others: 'Outras',
      roles: {
        time: 'horário',
        name: 'nome',
        level: 'gravidade',
        message: 'mensagem',
        id: 'identificador',
        status: 'estado',
      },
      find: 'Buscar ou digitar um caminho',
      add: (path) => `Mostrar ${path}`,
      drag: 'Arraste para mover',
      up: (label) => `Mover ${label} para cima`,
      down: (label) => `Mover ${label} para baixo`,
      inEvents: (some, all) =>
        some === all
          ? 'em todos os eventos'
          : `em ${count(some, { other: '#' })} de ${eventCount(all)}`,
      sampled: (number) =>
        count(number, {
          one: 'Contado em # evento do registro.',
          other: 'Contado em # eventos distribuídos pelo registro.',
        }),
      more: (paths) =>
        count(paths, {
          one: 'Mais # caminho: digite uma parte dele.',
          other: 'Mais # caminhos: digite uma parte do caminho.',
        }),
      nothing: 'Nenhum outro caminho.',
      saidShown: (label, place, all) => `${label} é a coluna ${place} de ${all}.`,
      saidHidden: (label) => `${label} está oculta.`,
      saidReset: 'As colunas são escolhidas automaticamente.',
    },
    plain: {
      button: 'Todas as linhas',
      description:
        'Cada linha na página: para a busca do navegador, para copiar e para leitores de tela.',
    },
    export: {
      button: 'Exportar',
      what: (number) =>
        count(number, {
          one: '# evento, filtrado e ordenado como é exibido.',
          other: '# eventos, filtrados e ordenados como são exibidos.',
        }),
      forms: {
        jsonl: 'JSON Lines',
        json: 'Array JSON',
        csv: 'CSV',
        tsv: 'TSV',
        xlsx: 'Excel (XLSX)',
      },
      copy: 'Copiar',
      download: 'Baixar',
      everyPath: 'Nas tabelas, uma coluna para cada caminho e não só para os exibidos',
      unreadable: 'linha ilegível',
      progress: 'Gravando eventos',
      cancel: 'Cancelar',
      copied: (number, form) =>
        count(number, { one: '# evento copiado', other: '# eventos copiados' }) + ` como ${form}.`,
      saved: (number, file) =>
        count(number, { one: '# evento salvo', other: '# eventos salvos' }) + ` em ${file}.`,
      cancelled: 'Cancelado.',
      failed: 'A exportação falhou.',
      tooLong: 'Longo demais para a área de transferência: baixe o arquivo.',
      denied:
        'A área de transferência não pode ser usada aqui. O texto está selecionado: copie-o com Ctrl+C ou pelo menu.',
      field: 'Texto para copiar',
    },
    live: {
      pause: 'Pausar',
      resume: 'Retomar',
      clear: 'Limpar',
      fresh: (number) => count(number, { one: '# evento novo', other: '# eventos novos' }),
      held: (number) =>
        'Em pausa' +
        (number
          ? count(number, {
              one: ': # evento novo em espera',
              other: ': # eventos novos em espera',
            })
          : ''),
      full: 'A pausa terminou: não cabem mais eventos em espera.',
      dropped: (number) =>
        count(number, {
          one: '# evento antigo foi descartado',
          other: '# eventos antigos foram descartados',
        }),
    },
  },
};
