package org.bihuan.supervision.web;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages of a list. */
public final class Paging {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 1000;

    private Paging() {}

    /** @param page from 1; what lies outside 1 to 1000 is the nearest of these */
    public static PageRequest of(int page, Sort sort) {
        return PageRequest.of(Math.min(Math.max(page, 1), LAST_PAGE) - 1, PAGE, sort);
    }

    /** Puts the addresses of the pages before and after into the model. */
    public static void show(Slice<?> found, Model model) {
        model.addAttribute("previous", address(found.getNumber()));
        model.addAttribute("next", address(found.getNumber() + 2));
    }

    /** The address of another view of the whole list that is asked for now. */
    public static String sameAsked(String path) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replacePath(path)
                .replaceQueryParam("page")
                .scheme(null)
                .host(null)
                .port(null)
                .build()
                .toUriString();
    }

    /** The same list, on another page. */
    private static String address(int page) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("page", page)
                        .build()
                        .getQuery();
    }
}
