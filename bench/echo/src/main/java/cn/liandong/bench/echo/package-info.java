/** The least that a call through a gateway can be: nobody is asked who calls or what he may see. */
@NullMarked
package cn.liandong.bench.echo;

import org.jspecify.annotations.NullMarked;
