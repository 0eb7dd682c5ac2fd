-- Code blocks of the class event-viewer become viewers, in HTML made by Pandoc:
--
--     pandoc --lua-filter event-viewer.lua page.md
--
-- Options are attributes: ```{.event-viewer sort=-published_at open=2}

local OPTIONS = {
  'columns', 'sort', 'filter', 'open', 'expand', 'highlight',
  'time', 'raw-strings', 'caption', 'max-height', 'controls',
}

local ENTITIES = { ['&'] = '&amp;', ['<'] = '&lt;', ['>'] = '&gt;', ['"'] = '&quot;' }

local function escaped(text)
  return (text:gsub('[&<>"]', ENTITIES))
end

function CodeBlock(block)
  if not block.classes:includes('event-viewer') or not FORMAT:match('html') then
    return nil
  end
  local attributes = ''
  for _, name in ipairs(OPTIONS) do
    local value = block.attributes[name]
    if value then attributes = attributes .. ' ' .. name .. '="' .. escaped(value) .. '"' end
  end
  local html = '<event-viewer%s><pre>\n%s</pre></event-viewer>'
  return pandoc.RawBlock('html', html:format(attributes, escaped(block.text)))
end
