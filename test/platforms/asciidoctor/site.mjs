const command = (options) =>
  `asciidoctor --failure-level=WARN -a webfonts! ${options} -D public events.adoc other.adoc`;

export default {
  debian: ['asciidoctor'],
  scripts: 'public',
  build: command(''),
  output: 'public',
  events: '/events.html',
  variants: {
    script: {},
    plugin: {
      build: command('-r ./event_viewer.rb'),
      files: { 'asciidoctor/event_viewer.rb': 'event_viewer.rb' },
      options: ',sort=-published_at',
    },
  },
};
