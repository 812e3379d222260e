#include "core/import/tables/role_phrases.h"

#include <algorithm>

namespace kindred::imports {
namespace {

/// What stands between commas.
std::vector<std::string_view> parted(std::string_view names) {
  std::vector<std::string_view> result;
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find(", ", begin), names.size());
    result.push_back(names.substr(begin, end - begin));
    begin = end + 2;
  }
  return result;
}

}  // namespace

const std::vector<RolePhrases>& rolePhrases() {
  static const std::vector<RolePhrases> all = {
      {Role::Customer,
       parted("customer, client, user, buyer, shopper, member, visitor, household, subscriber, account, "
              "consumer, reviewer, card, loyalty card, cust, student, person, patron, reader, viewer, listener, "
              "guest, uid, покупатель, клиент, пользователь, заказчик, потребитель, участник, подписчик, карта, "
              "карта лояльности, карта клиента, карты, карты лояльности, карты клиента, бонусной карты, kd, "
              "покупателя, клиента, пользователя, контрагент, читатель, "
              "зритель, kunde, kunden, kundin, debitor, käufer, besteller, mitglied, benutzer, customer unique, "
              "unique customer, user pseudo, anonymous, anonymous user, nutzer, empfänger, получатель, "
              "посетитель, гость, cliente, acheteur, comprador, usuario, utilisateur, utente")},
      {Role::Product,
       parted("product, item, stock, sku, article, asin, isbn, movie, film, book, song, track, artist, game, "
              "good, goods, material, lineitem sku, product sku, item sku, product ean, product barcode, товар, "
              "товара, продукт, продукта, артикул, номенклатура, номенклатуры, фильм, фильма, книга, книги, "
              "позиция, изделие, barcode, bar code, ean, ean13, ean 13, gtin, upc, prod, штрихкод, штрих, "
              "штрих кода, artikel, produkt, ware, video, anime, recipe, course, restaurant, "
              "hotel, podcast, артикул продавца, артикул товара, артикул поставщика, sku продавца, produit, producto, "
              "prodotto, artículo, buch, art nr, art no, business")},
      {Role::Value,
       parted("value, rating, score, stars, star, rate, grade, book rating, movie rating, film rating, "
              "user rating, item rating, product rating, star rating, review rating, review score, overall, "
              "liked, like, нравится, оценка, рейтинг, балл, звезды, bewertung, wertung, sterne")},
      {Role::Quantity,
       parted("quantity, qty, product qty, count, lineitem quantity, plays, play count, playcount, listens, "
              "clicks, units, pieces, pcs, количество, колво, кол во, кол, шт, штук, order quantity, "
              "quantity ordered, ordered quantity, quantity purchased, quantity sold, quantity refund, "
              "order qty, qty ordered, ordered qty, qty sold, item quantity, item qty, product quantity, "
              "item count, units sold, units ordered, menge, anzahl, anz, bestellmenge, stück, stückzahl, quantité, "
              "quantite, cantidad, quantità, quantita")},
      {Role::Price,
       parted("price, unit price, item price, product price, price each, price per unit, cost, unit cost, "
              "item cost, цена, цена за единицу, цена за шт, цена товара, стоимость, lineitem price, "
              "unit selling price, selling price, sale price, preis, einzelpreis, stückpreis, verkaufspreis, "
              "einzel preis, vk preis, netto preis, nettopreis, bruttopreis, prix, prix unitaire, precio, precio "
              "unitario, prezzo")},
      {Role::Total,
       parted("total, amount, sum, sales, sales value, sales amount, total price, total amount, total cost, "
              "total sales, total value, line total, order total, order value, order amount, purchase value, "
              "purchase amount, amount paid, tran amount, transaction amount, total sum, net amount, "
              "gross amount, revenue, spend, сумма, сумма заказа, сумма покупки, сумма чека, сумма продажи, "
              "итого, выручка, общая сумма, общая стоимость, сумма по строке, grand total, grand total base, "
              "order total amount, item total, line amount, betrag, umsatz, summe, gesamtbetrag, gesamtpreis, "
              "gesamt, gesamtsumme, rechnungsbetrag, bestellwert, auftragswert, endbetrag, nettobetrag, "
              "bruttobetrag, gross, gross sales, net sales, ваша стоимость, стоимость заказа, итоговая сумма, montant, "
              "importe, importo, "
              "всего")},
      {Role::Order,
       parted("order, invoice, receipt, basket, transaction, purchase, bill, check, cheque, ticket, cart, заказ, "
              "заказа, чек, чека, накладная, накладной, счет, счета, покупка, транзакция, квитанция, документ, "
              "ord, amazon order, tid, beleg, belegs, bestellung, bestell, auftrag, auftrags, rechnung, "
              "rechnungs, bon, номер заказа, отправления, отправление, vorgangsnummer, commande, facture, pedido, "
              "factura, ordine, kauf")},
      {Role::Title,
       parted(
           "title, product title, item title, movie title, film title, book title, product name, item name, "
           "movie name, film name, book name, lineitem name, product description, item description, название, "
           "наименование, название товара, наименование товара, описание товара, название фильма, "
           "название книги, bezeichnung, artikelbezeichnung, artikelname, produktname, materialkurztext, artikelbez, "
           "titel, buchtitel, filmtitel")},
      {Role::Status,
       parted("status, order status, payment status, financial status, transaction status, invoice status, "
              "sale status, status name, delivery status, shipment status, bestellstatus, auftragsstatus, "
              "zahlungsstatus, lieferstatus, статус товара, статус доставки, статус отправления, статус платежа, "
              "state, order state, статус, статус заказа, статус оплаты, состояние, "
              "состояние заказа")},
      {Role::EventKind,
       parted("event, event type, event name, event kind, action, action type, activity, activity type, "
              "behavior, behaviour, behavior type, behaviour type, interaction, interaction type, operation, "
              "operation type, transaction type, order type, type, событие, тип события, вид события, действие, "
              "тип действия, активность, операция, тип операции, вид операции, тип, ereignis, aktion, vorgang, "
              "vorgangsart, typ")},
      {Role::Category,
       parted("category, categories, genre, genres, department, product category, item category, product group, "
              "category name, категория, категория товара, жанр, жанры, группа товаров, группа, раздел, отдел, "
              "kategorie, warengruppe")},
      {Role::Text, parted("description, text, comment, review, описание, комментарий, отзыв, текст")},
  };
  return all;
}

}  // namespace kindred::imports
