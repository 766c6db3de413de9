package cn.liandong.identity.account;

import java.util.List;

/**
 * @param grants those that the reader may see
 */
record AccountView(Account account, List<GrantView> grants) {}
