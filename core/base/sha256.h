// SHA-256 (FIPS 180-4) of bytes as they come, through OpenSSL. Thread rule: one thread an object.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;  // OpenSSL's EVP_MD_CTX

namespace kindred {

class Sha256 {
 public:
  Sha256();
  ~Sha256();

  void add(std::string_view bytes);
  /// Of everything added so far, as 64 hex digits; more may be added after.
  [[nodiscard]] std::string hex() const;

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// SHA-256 of bytes, as 64 hex digits.
std::string sha256(std::string_view bytes);

}  // namespace kindred
