// XML as a stream of elements, through Expat. Documents that declare types or entities are refused, so nothing is ever
// expanded. Names come without their prefix ("row" for "x:row"). Thread rule: one thread an object.
#pragma once

#include <exception>
#include <memory>
#include <string_view>

#include "core/import/sheet/zip_part.h"

struct XML_ParserStruct;

namespace kindred::imports {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
  /// Of the name without its prefix; empty where there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  /// Of the name with its prefix.
  [[nodiscard]] std::string_view exact(std::string_view name) const;

 private:
  const char* const* m_pairs;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  /// UTF-8; the text of an element may come in several pieces.
  virtual void text(std::string_view) {}
};

class XmlReader {
 public:
  /// `handler` outlives the reader; `name` is what messages call the part.
  XmlReader(std::unique_ptr<ZipPart> part, std::string_view name, XmlHandler& handler);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;

  /// Reads some tens of kilobytes, or up to a pause; false at the end. Throws Error where it is no XML or what lies in
  /// it is built to do harm, and what the handler throws.
  bool advance();
  /// Called by the handler: the next element comes with the next advance().
  void pause();
  [[nodiscard]] double fraction() const { return m_part->fraction(); }

 private:
  [[noreturn]] void damaged() const;
  template <class Body>
  void guarded(const Body& body);
  static void onBegin(void* self, const char* name, const char** attributes);
  static void onEnd(void* self, const char* name);
  static void onText(void* self, const char* text, int length);
  static void onDocumentType(void* self, const char*, const char*, const char*, int);

  std::unique_ptr<ZipPart> m_part;
  std::string m_name;
  XmlHandler& m_handler;
  XML_ParserStruct* m_parser;
  std::exception_ptr m_thrown;
  int m_depth = 0;
  std::size_t m_unanswered = 0;  ///< bytes given since anything came of them
  bool m_paused = false, m_ended = false;
};

/// The whole of a small part; nothing where there is none.
void readXml(std::shared_ptr<const FileBytes> file, std::string_view name, XmlHandler& handler);

}  // namespace kindred::imports
