#include "core/import/sheet/xml.h"

#include <expat.h>

#include <new>

namespace kindred::imports {
namespace {

constexpr int ChunkBytes = 1 << 16;
constexpr int MaximumDepth = 256;
constexpr std::size_t MaximumToken = 4 << 20;  // Expat keeps a tag that is not whole, and looks at it again each time

std::string_view withoutPrefix(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
    if (withoutPrefix(pair[0]) == name) return pair[1];
  }
  return {};
}

std::string_view XmlAttributes::exact(std::string_view name) const {
  for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2) {
    if (pair[0] == name) return pair[1];
  }
  return {};
}

XmlReader::XmlReader(std::unique_ptr<ZipPart> part, std::string_view name, XmlHandler& handler)
    : m_part(std::move(part)), m_name(name), m_handler(handler), m_parser(XML_ParserCreate(nullptr)) {
  if (m_parser == nullptr) throw std::bad_alloc();
  XML_SetUserData(m_parser, this);
  XML_SetElementHandler(m_parser, onBegin, onEnd);
  XML_SetCharacterDataHandler(m_parser, onText);
  XML_SetStartDoctypeDeclHandler(m_parser, onDocumentType);
}

XmlReader::~XmlReader() { XML_ParserFree(m_parser); }

void XmlReader::damaged() const { documentDamaged(m_part->file(), m_name); }

bool XmlReader::advance() {
  if (m_ended && !m_paused) return false;
  XML_Status status = XML_STATUS_OK;
  if (m_paused) {
    m_paused = false;
    status = XML_ResumeParser(m_parser);
  } else {
    void* buffer = XML_GetBuffer(m_parser, ChunkBytes);
    if (buffer == nullptr) throw std::bad_alloc();
    const std::size_t count = m_part->read(static_cast<char*>(buffer), ChunkBytes);
    m_ended = count == 0;
    m_unanswered += count;
    status = XML_ParseBuffer(m_parser, static_cast<int>(count), m_ended);
  }
  if (m_thrown) std::rethrow_exception(m_thrown);
  if (status == XML_STATUS_ERROR || m_unanswered > MaximumToken) damaged();
  return m_paused || !m_ended;
}

void XmlReader::pause() {
  m_paused = true;
  XML_StopParser(m_parser, XML_TRUE);
}

// No exception may pass through Expat.
template <class Body>
void XmlReader::guarded(const Body& body) {
  if (m_thrown) return;
  m_unanswered = 0;
  try {
    body();
  } catch (...) {
    m_thrown = std::current_exception();
    XML_StopParser(m_parser, XML_FALSE);
  }
}

void XmlReader::onBegin(void* self, const char* name, const char** attributes) {
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] {
    if (++reader.m_depth > MaximumDepth) reader.damaged();
    reader.m_handler.begin(withoutPrefix(name), XmlAttributes(attributes));
  });
}

void XmlReader::onEnd(void* self, const char* name) {
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] {
    --reader.m_depth;
    reader.m_handler.end(withoutPrefix(name));
  });
}

void XmlReader::onText(void* self, const char* text, int length) {
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] { reader.m_handler.text({text, static_cast<std::size_t>(length)}); });
}

void XmlReader::onDocumentType(void* self, const char*, const char*, const char*, int) {
  auto& reader = *static_cast<XmlReader*>(self);
  reader.guarded([&] { reader.damaged(); });
}

void readXml(std::shared_ptr<const FileBytes> file, std::string_view name, XmlHandler& handler) {
  auto part = ZipPart::find(std::move(file), name);
  if (!part) return;
  XmlReader reader(std::move(part), name, handler);
  while (reader.advance()) {
  }
}

}  // namespace kindred::imports
